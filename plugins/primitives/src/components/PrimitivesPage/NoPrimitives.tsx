import { Card, CardBody, Text } from '@backstage/ui';

/** What a catalog without primitives says. */
export function NoPrimitives() {
  return (
    <Card>
      <CardBody>
        <Text as="h2" variant="title-x-small">
          No primitives yet
        </Text>
        <Text as="p" color="secondary">
          A primitive is a Component, Resource or API whose spec.type is
          “primitive”. Say what it is for in the annotation stagecraft.dev/job,
          and it appears here.
        </Text>
      </CardBody>
    </Card>
  );
}
