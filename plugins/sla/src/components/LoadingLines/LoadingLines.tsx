import { Flex, Skeleton } from '@backstage/ui';

/** The shape of what is coming, one block for each height in pixels. */
export function LoadingLines(props: { heights: number[] }) {
  return (
    <Flex direction="column" gap="3" role="status" aria-label="Loading">
      {props.heights.map((height, index) => (
        // Blocks never move, so their place is their identity.
        // eslint-disable-next-line react/no-array-index-key
        <Skeleton key={index} width="100%" height={height} />
      ))}
    </Flex>
  );
}
