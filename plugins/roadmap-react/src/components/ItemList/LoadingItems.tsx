import { Flex, Skeleton } from '@backstage/ui';

/** The shape of a list of items while the roadmap answers. */
export function LoadingItems() {
  return (
    <Flex
      direction="column"
      gap="3"
      role="status"
      aria-label="Loading the roadmap"
    >
      <Skeleton width="80%" height={20} />
      <Skeleton width="60%" height={20} />
      <Skeleton width="70%" height={20} />
    </Flex>
  );
}
