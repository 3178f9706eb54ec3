import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Card, CardBody, Flex, Link, Text } from '@backstage/ui';
import { ObjectiveSummary } from '@stagecraft/backstage-plugin-sla-common';
import {
  formatAge,
  formatShare,
  ObjectiveFigures,
  objectivePath,
  useEntityObjectives,
} from '@stagecraft/backstage-plugin-sla-react';
import { LoadFailed } from '../LoadFailed';
import { LoadingLines } from '../LoadingLines';
import { byUrgency } from '../../byUrgency';
import { PromiseWarning } from '../PromiseChain';
import { ReliedOn } from './ReliedOn';
import styles from './EntityServiceLevels.module.css';

/** Everything that is promised about the entity and to it, what needs attention first. */
export function EntityServiceLevelsTab() {
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  return (
    <Flex direction="column" gap="3">
      <PromiseWarning entityRef={entityRef} />
      <Objectives entityRef={entityRef} name={entity.metadata.name} />
      <ReliedOn entityRef={entityRef} />
    </Flex>
  );
}

function Objectives(props: { entityRef: string; name: string }) {
  const { value, error, retry } = useEntityObjectives(props.entityRef);
  if (error) {
    return <LoadFailed what="the service levels" error={error} retry={retry} />;
  }
  if (!value) {
    return <LoadingLines heights={[96, 96]} />;
  }
  if (value.length === 0) {
    return <NothingPromised name={props.name} />;
  }
  return (
    <>
      {[...value].sort(byUrgency).map(objective => (
        <ObjectiveCard key={objective.objective} objective={objective} />
      ))}
    </>
  );
}

function ObjectiveCard({ objective }: { objective: ObjectiveSummary }) {
  const { coverage, lastSampleAt } = objective;
  return (
    <Card>
      <CardBody>
        <div className={styles.objective}>
          <div className={styles.title}>
            <Text as="h2" variant="title-x-small">
              <Link href={objectivePath(objective)} weight="bold" standalone>
                {objective.title}
              </Link>
            </Text>
            <Text as="p" variant="body-small" color="secondary">
              {formatShare(coverage)} of the window measured,{' '}
              {lastSampleAt
                ? `last sample ${formatAge(lastSampleAt, new Date())}`
                : 'no sample yet'}
            </Text>
          </div>
          <ObjectiveFigures objective={objective} />
        </div>
      </CardBody>
    </Card>
  );
}

function NothingPromised({ name }: { name: string }) {
  return (
    <Card>
      <CardBody>
        <Text as="h2" variant="title-x-small">
          Nothing is promised about {name}
        </Text>
        <Text as="p" color="secondary">
          Add an OpenSLO document of kind SLO whose annotation
          stagecraft.dev/service-ref names this entity, beside its
          catalog-info.yaml.
        </Text>
      </CardBody>
    </Card>
  );
}
