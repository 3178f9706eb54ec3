import { Button, Card, CardBody, Flex, Skeleton, Text } from '@backstage/ui';
import { REQUEST } from '@stagecraft/backstage-plugin-roadmap-common';
import {
  LoadFailed,
  useItems,
} from '@stagecraft/backstage-plugin-roadmap-react';
import { AskButton } from './AskButton';
import { RequestLine } from './RequestLine';
import type { RequestFilters } from './useRequestFilters';
import styles from './Requests.module.css';

const MOST = 100;

function Loading() {
  return (
    <Flex
      direction="column"
      gap="3"
      role="status"
      aria-label="Loading the requests"
    >
      {[0, 1, 2].map(n => (
        <Skeleton key={n} width="100%" height={72} />
      ))}
    </Flex>
  );
}

function Empty(props: { filters: RequestFilters; onClear: () => void }) {
  const { q, standing } = props.filters;
  const nothing =
    standing === 'open'
      ? 'No request is waiting'
      : 'No request was answered yet';
  return (
    <Card>
      <CardBody>
        <Flex direction="column" gap="3" align="start">
          <Text as="h2" variant="title-x-small" weight="bold">
            {q ? 'No request matches' : nothing}
          </Text>
          <Text as="p" color="secondary">
            {q
              ? 'Try other words, or ask for it.'
              : 'What do you miss? Ask for it, and others can vote for it.'}
          </Text>
          {q ? (
            <Button variant="secondary" onPress={props.onClear}>
              Show all
            </Button>
          ) : (
            <AskButton />
          )}
        </Flex>
      </CardBody>
    </Card>
  );
}

/** Requests, those that most people want first. */
export function RequestList(props: {
  filters: RequestFilters;
  onClear: () => void;
}) {
  const { q, standing } = props.filters;
  const { value, error, reload } = useItems({
    kind: [REQUEST],
    standing,
    ...(q && { q }),
    sort: 'votes',
    limit: MOST,
  });
  if (error)
    return <LoadFailed what="the requests" error={error} retry={reload} />;
  if (!value) return <Loading />;
  if (value.items.length === 0) return <Empty {...props} />;
  const more = value.totalItems - value.items.length;
  return (
    <>
      <ol className={styles.requests} aria-label="Requests">
        {value.items.map(item => (
          <li key={item.id}>
            <RequestLine item={item} onDecided={reload} />
          </li>
        ))}
      </ol>
      {more > 0 && (
        <Text as="p" color="secondary">
          {`${more} more with fewer votes; search to find them.`}
        </Text>
      )}
    </>
  );
}
