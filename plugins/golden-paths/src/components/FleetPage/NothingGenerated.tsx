import { ButtonLink, Flex, Text } from '@backstage/ui';

/** How to begin, where nothing was generated yet. */
export function NothingGenerated() {
  return (
    <Flex direction="column" gap="3" align="start">
      <Text as="h2" variant="title-small" weight="bold">
        Nothing was generated yet
      </Text>
      <Text as="p" color="secondary">
        A golden path writes a project that installs, tests, starts and
        registers itself. From then on it is listed here, with what later
        releases would change in it.
      </Text>
      <ButtonLink href="/create" variant="primary">
        Start here
      </ButtonLink>
    </Flex>
  );
}
