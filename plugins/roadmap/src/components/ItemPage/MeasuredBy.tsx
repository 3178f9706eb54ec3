import { useApi } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Skeleton, Text } from '@backstage/ui';
import {
  roadmapItemUpdatePermission,
  type ItemMetrics,
  type RoadmapItem,
} from '@stagecraft/backstage-plugin-roadmap-common';
import {
  LoadFailed,
  objectivesApiRef,
  useLoaded,
} from '@stagecraft/backstage-plugin-roadmap-react';
import { MetricLine } from '../MetricLine';
import { MetricPanel } from '../MetricPanel';
import { NewMetricButton } from '../ObjectiveDialogs';
import { Panel } from '../Panel';
import styles from './ItemPage.module.css';

/** What an item is judged by: its own metrics with their charts, or how those of its objective stand. */
export function MeasuredBy({ item }: { item: RoadmapItem }) {
  const api = useApi(objectivesApiRef);
  const { key } = item;
  const { value, error, reload } = useLoaded(
    () => api.listItemMetrics(key),
    [api, key, item.objectiveKey],
  );
  const permission = roadmapItemUpdatePermission;
  const { allowed } = usePermission({ permission, resourceRef: key });
  if (error) {
    return <LoadFailed what="the metrics" error={error} retry={reload} />;
  }
  return (
    <>
      <Panel
        title="Measured by"
        actions={
          allowed && (
            <NewMetricButton measured={{ itemKey: key }} onChanged={reload} />
          )
        }
      >
        {value ? <Standing judged={value} /> : <Skeleton height={64} />}
      </Panel>
      {value?.of === 'item' &&
        value.metrics.map(metric => (
          <MetricPanel
            key={metric.id}
            metric={metric}
            mayRead={allowed}
            onChanged={reload}
          />
        ))}
    </>
  );
}

function Standing({ judged }: { judged: ItemMetrics }) {
  const { metrics, of } = judged;
  if (!of) {
    return (
      <Text as="p" color="secondary">
        Nothing yet. Shipped is not done: an item counts as validated once its
        metric, or that of its objective, was read on or after the check date.
      </Text>
    );
  }
  return (
    <div className={styles.main}>
      <Text as="p" color="secondary">
        {of === 'item'
          ? 'By its own metrics, which are below.'
          : 'By the metrics of the objective that it serves.'}
      </Text>
      {of === 'objective' &&
        metrics.map(metric => <MetricLine key={metric.id} metric={metric} />)}
    </div>
  );
}
