import { Button, Card, CardBody, Flex, Text } from '@backstage/ui';
import { NewItemButton } from '../ItemDialogs';

/** What a board without items says: that nothing matches, or how to begin. */
export function EmptyBoard({ onClear }: { onClear?: () => void }) {
  return (
    <Card>
      <CardBody>
        <Flex direction="column" gap="3" align="start">
          <Text as="h2" variant="title-x-small" weight="bold">
            {onClear ? 'No item matches' : 'Nothing is on the roadmap yet'}
          </Text>
          <Text as="p" color="secondary">
            {onClear
              ? 'Try other words or another owner.'
              : 'An item says what will be different and for whom. A promise with a date can come with it, or later.'}
          </Text>
          {onClear ? (
            <Button variant="secondary" onPress={onClear}>
              Show everything
            </Button>
          ) : (
            <NewItemButton />
          )}
        </Flex>
      </CardBody>
    </Card>
  );
}
