import { Card, CardBody, Text } from '@backstage/ui';

/** What a portal without a single objective says. */
export function NoObjectives() {
  return (
    <Card>
      <CardBody>
        <Text as="h2" variant="title-x-small">
          Nothing is promised yet
        </Text>
        <Text as="p" color="secondary">
          An objective is an OpenSLO document of kind SLO in the catalog. Add
          one beside the catalog-info.yaml of a service, and it appears here
          within a minute, first without data.
        </Text>
      </CardBody>
    </Card>
  );
}
