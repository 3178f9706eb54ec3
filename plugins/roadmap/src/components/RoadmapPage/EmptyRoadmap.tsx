import { Button, Card, CardBody, Flex, Text } from '@backstage/ui';
import { NewItemButton } from '../ItemDialogs';

const words = {
  narrowed: {
    title: 'No item matches',
    text: 'Try other words, another owner, or fewer filters.',
  },
  follows: {
    title: 'You follow nothing yet',
    text: 'The page of each item has a button for it. What your teams own, and what is planned for what they rely on, comes here by itself.',
  },
  empty: {
    title: 'Nothing is on the roadmap yet',
    text: 'An item says what will be different and for whom. A promise with a date can come with it, or later.',
  },
};

/** What a view without items says: that nothing matches, or how to begin. */
export function EmptyRoadmap(props: {
  follows: boolean;
  onClear?: () => void;
}) {
  const { follows, onClear } = props;
  const instead = follows ? words.follows : words.empty;
  const { title, text } = onClear ? words.narrowed : instead;
  return (
    <Card>
      <CardBody>
        <Flex direction="column" gap="3" align="start">
          <Text as="h2" variant="title-x-small" weight="bold">
            {title}
          </Text>
          <Text as="p" color="secondary">
            {text}
          </Text>
          {onClear && (
            <Button variant="secondary" onPress={onClear}>
              Show everything
            </Button>
          )}
          {!onClear && !follows && <NewItemButton />}
        </Flex>
      </CardBody>
    </Card>
  );
}
