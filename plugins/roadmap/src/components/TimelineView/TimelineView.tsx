import { useState } from 'react';
import { Skeleton } from '@backstage/ui';
import type {
  ItemQuery,
  Quarter,
  RoadmapItem,
} from '@stagecraft/backstage-plugin-roadmap-common';
import { LoadFailed } from '@stagecraft/backstage-plugin-roadmap-react';
import { useGrowingItems } from '../../hooks';
import { quarterAfter, shownQuarters, type ChangeView } from '../../view';
import { MoreItems } from '../MoreItems';
import { QuarterSteps } from '../QuarterSteps';
import { Axis } from './Axis';
import { Connectors } from './Connectors';
import { findDependencies } from './dependencies';
import { Legend } from './Legend';
import { TimelineItem } from './TimelineItem';
import { TIMELINE_QUARTERS, timelineScale } from './timelineLayout';
import styles from './TimelineView.module.css';

const STEP = 40;

/** The quarters of the timeline: from the one before the present on, unless the address says otherwise. */
function timelineQuarters(from: string | undefined, now: Date): Quarter[] {
  const [current] = shownQuarters(undefined, now, 1);
  const first = from ?? quarterAfter(current.period, -1);
  return shownQuarters(first, now, TIMELINE_QUARTERS);
}

/** Promises along time: the first as a ghost, the present one as sure as it is stated. */
export function TimelineView(props: {
  query: ItemQuery;
  now: Date;
  from?: string;
  onChange: ChangeView;
}) {
  const { query, now, from, onChange } = props;
  const quarters = timelineQuarters(from, now);
  const last = quarters[TIMELINE_QUARTERS - 1];
  const shown = {
    ...query,
    dueFrom: quarters[0].start,
    dueBefore: last.end,
    sort: 'due' as const,
  };
  return (
    <>
      <QuarterSteps
        first={quarters[0].period}
        last={last.period}
        from={from}
        onChange={onChange}
      />
      <Timeline query={shown} quarters={quarters} now={now} />
    </>
  );
}

interface TimelineProps {
  quarters: Quarter[];
  now: Date;
}

function Timeline(props: TimelineProps & { query: ItemQuery }) {
  const { query } = props;
  const loaded = useGrowingItems(query, { step: STEP });
  const { value, error, reload } = loaded;
  if (error) {
    return <LoadFailed what="the timeline" error={error} retry={reload} />;
  }
  if (!value) {
    return (
      <div role="status" aria-label="Loading the timeline">
        <Skeleton width="100%" height={320} />
      </div>
    );
  }
  if (value.items.length === 0) {
    return (
      <p className={styles.nothing}>
        Nothing is promised for these quarters. Step to others, or open the
        filters.
      </p>
    );
  }
  return (
    <>
      <Rows {...props} items={value.items} />
      <MoreItems {...loaded} />
      <Legend />
    </>
  );
}

function Rows(props: TimelineProps & { items: RoadmapItem[] }) {
  const { items, quarters, now } = props;
  const [plot, setPlot] = useState<HTMLDivElement | null>(null);
  const scale = timelineScale(quarters);
  const dependencies = findDependencies(items);
  return (
    <div className={styles.timeline}>
      <Axis quarters={quarters} scale={scale} now={now} />
      <div ref={setPlot} className={styles.plot}>
        <Connectors
          plot={plot}
          items={items}
          dependencies={[...dependencies.values()].flat()}
          scale={scale}
        />
        <ul className={styles.rows} aria-label="Timeline">
          {items.map(item => (
            <TimelineItem
              key={item.id}
              item={item}
              dependencies={dependencies.get(item.key) ?? []}
              quarters={quarters}
              scale={scale}
              now={now}
            />
          ))}
        </ul>
      </div>
    </div>
  );
}
