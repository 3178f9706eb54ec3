import { Button, Flex, Text } from '@backstage/ui';
import { NO_FILTER, PrimitiveFilter } from '../../primitives';

/** What a filter that nothing passes says, and the way out of it. */
export function NothingFound(props: {
  filter: PrimitiveFilter;
  onChange: (change: PrimitiveFilter) => void;
}) {
  const { filter, onChange } = props;
  const text = filter.text.trim();
  const narrowed = filter.maturity || filter.promise;
  return (
    <Flex direction="column" gap="3" align="start">
      <Text as="p">
        {text
          ? `Nothing does “${text}”${
              narrowed ? ' with these filters' : ' yet'
            }.`
          : 'No primitive passes these filters.'}
      </Text>
      <Button
        variant="secondary"
        onPress={() =>
          onChange({ maturity: undefined, promise: undefined, ...NO_FILTER })
        }
      >
        Show all
      </Button>
    </Flex>
  );
}
