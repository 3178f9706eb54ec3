import { RiCheckboxCircleFill } from '@remixicon/react';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Link, VisuallyHidden } from '@backstage/ui';
import type {
  Quarter,
  RoadmapItem,
} from '@stagecraft/backstage-plugin-roadmap-common';
import {
  formatDate,
  itemPath,
  SampleNote,
  StateBadge,
  VisibilityNote,
} from '@stagecraft/backstage-plugin-roadmap-react';
import { useAsOf } from '../../hooks';
import { Grid } from './Axis';
import type { ShownDependency } from './dependencies';
import { describeRow } from './describeRow';
import {
  layOutRow,
  type Stretch,
  type TimelineRow,
  type TimelineScale,
} from './timelineLayout';
import styles from './TimelineView.module.css';

interface ItemProps {
  item: RoadmapItem;
  dependencies: ShownDependency[];
  quarters: Quarter[];
  scale: TimelineScale;
  now: Date;
}

/** One item: its name, and its promises along time. */
export function TimelineItem(props: ItemProps) {
  const { item, dependencies, scale, now } = props;
  const { asOf } = useAsOf();
  const today = now.toISOString().slice(0, 10);
  const row = layOutRow(item, scale, today);
  const words = describeRow(item, today, dependencies);
  return (
    <li className={styles.row}>
      <div className={styles.label}>
        <Link href={itemPath(item.key, asOf)} standalone weight="bold">
          {item.title}
        </Link>
        <div className={styles.facts}>
          <StateBadge state={item.state} />
          <EntityRefLink entityRef={item.ownerRef} hideIcon />
          <VisibilityNote visibility={item.visibility} />
          <SampleNote source={item.source} />
        </div>
        <VisuallyHidden>{words}</VisuallyHidden>
      </div>
      <div
        className={styles.track}
        data-track={item.key}
        aria-hidden
        title={words}
      >
        <Grid {...props} />
        {row && <Drawing row={row} />}
      </div>
      <span className={styles.due} aria-hidden>
        {item.commitment && formatDate(item.commitment.dueOn)}
      </span>
    </li>
  );
}

const placed = ({ left, width }: Stretch) => ({
  left: `${left}%`,
  width: `${width}%`,
});

/** The bar ends where the promise does, and fades as far as it is unsure. */
function Drawing({ row }: { row: TimelineRow }) {
  const { bar, fade, slip, ghost, due, delivered, overdue } = row;
  const solid = `${(1 - fade) * 100}%`;
  return (
    <>
      <span
        className={styles.bar}
        data-overdue={overdue || undefined}
        data-delivered={delivered !== undefined || undefined}
        style={{
          ...placed(bar),
          maskImage: `linear-gradient(to right, #000 ${solid}, rgba(0, 0, 0, 0.2))`,
        }}
      />
      {slip && (
        <span
          className={slip.later ? styles.later : styles.sooner}
          style={placed(slip)}
        />
      )}
      {ghost !== undefined && (
        <span className={styles.ghost} style={{ left: `${ghost}%` }} />
      )}
      <span
        className={styles.mark}
        data-overdue={overdue || undefined}
        style={{ left: `${due}%` }}
      />
      {delivered !== undefined && (
        <span className={styles.delivered} style={{ left: `${delivered}%` }}>
          <RiCheckboxCircleFill size={16} />
        </span>
      )}
    </>
  );
}
