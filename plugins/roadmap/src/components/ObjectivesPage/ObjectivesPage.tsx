import { BreadcrumbEntry, useApi } from '@backstage/frontend-plugin-api';
import { Card, CardBody, Container, Flex, Skeleton, Text } from '@backstage/ui';
import {
  LoadFailed,
  objectivesApiRef,
  OBJECTIVES_PATH,
  useLoaded,
} from '@stagecraft/backstage-plugin-roadmap-react';
import { NewObjectiveButton } from '../ObjectiveDialogs';
import { RoadmapHeader } from '../RoadmapHeader';
import { QuarterPanel } from './QuarterPanel';
import { VisionPanel } from './VisionPanel';
import { WithoutObjective } from './WithoutObjective';

/** Where all of it is to lead, and how each quarter's objectives go. */
export function ObjectivesPage() {
  return (
    <BreadcrumbEntry entry={{ label: 'Objectives', href: OBJECTIVES_PATH }}>
      <RoadmapHeader
        title="What it is all for"
        description="The vision, what each quarter is to change, how it is measured, and how far it has come."
        customActions={<NewObjectiveButton />}
      />
      <Container>
        <Flex direction="column" gap="4" mb="8">
          <VisionPanel />
          <Objectives />
        </Flex>
      </Container>
    </BreadcrumbEntry>
  );
}

function Objectives() {
  const api = useApi(objectivesApiRef);
  const { value, error, reload } = useLoaded(
    () => api.listObjectives({}),
    [api],
  );
  if (error) {
    return <LoadFailed what="the objectives" error={error} retry={reload} />;
  }
  if (!value) {
    return (
      <div role="status" aria-label="Loading the objectives">
        <Skeleton width="100%" height={320} />
      </div>
    );
  }
  const periods = [...new Set(value.objectives.map(it => it.period))];
  return (
    <>
      {periods.length === 0 && <NoObjectives />}
      {periods.map(period => (
        <QuarterPanel
          key={period}
          period={period}
          today={value.today}
          objectives={value.objectives.filter(it => it.period === period)}
        />
      ))}
      <WithoutObjective list={value} />
    </>
  );
}

function NoObjectives() {
  return (
    <Card>
      <CardBody>
        <Flex direction="column" gap="3" align="start">
          <Text as="h2" variant="title-x-small" weight="bold">
            No objective yet
          </Text>
          <Text as="p" color="secondary">
            An objective says what will be different by the end of a quarter,
            and by which measure one will see it. Items of the roadmap then
            serve it.
          </Text>
          <NewObjectiveButton />
        </Flex>
      </CardBody>
    </Card>
  );
}
