import { Button, Text } from '@backstage/ui';

/** What stands under items that are not all there are. */
export function MoreItems(props: { hidden: number; showMore?: () => void }) {
  const { hidden, showMore } = props;
  if (hidden <= 0) return null;
  return showMore ? (
    <Button variant="tertiary" onPress={showMore}>
      {`Show more of ${hidden}`}
    </Button>
  ) : (
    <Text as="p" color="secondary">
      {hidden} more; narrow the view to see them.
    </Text>
  );
}
