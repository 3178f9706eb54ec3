import { useId } from 'react';
import { RiErrorWarningLine } from '@remixicon/react';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Link, Text } from '@backstage/ui';
import type {
  LinkedItem,
  RoadmapItemDetails,
} from '@stagecraft/backstage-plugin-roadmap-common';
import {
  formatDate,
  itemPath,
  StateBadge,
} from '@stagecraft/backstage-plugin-roadmap-react';
import { useAsOf } from '../../hooks';
import { warnOfDependency, warnOfNeed } from './linkWarnings';
import styles from './LinkedItems.module.css';

/** The items that this one is linked to, from either side. */
export function LinkedItems({ item }: { item: RoadmapItemDetails }) {
  const { dependsOn, neededBy, relatesTo } = item.linkedItems;
  if (dependsOn.length + neededBy.length + relatesTo.length === 0) {
    return (
      <Text as="p" color="secondary">
        No other item is linked to this one.
      </Text>
    );
  }
  return (
    <div className={styles.groups}>
      <Group
        title="Depends on"
        items={dependsOn}
        warn={other => warnOfDependency(item, other)}
      />
      <Group
        title="Needed by"
        items={neededBy}
        warn={other => warnOfNeed(item, other)}
      />
      <Group title="Related" items={relatesTo} />
    </div>
  );
}

interface GroupProps {
  title: string;
  items: LinkedItem[];
  warn?: (other: LinkedItem) => string | undefined;
}

function Group({ title, items, warn }: GroupProps) {
  const id = useId();
  if (items.length === 0) return null;
  return (
    <div>
      <h3 id={id} className={styles.title}>
        {title}
      </h3>
      <ul aria-labelledby={id} className={styles.items}>
        {items.map(other => (
          <Line key={other.key} other={other} warning={warn?.(other)} />
        ))}
      </ul>
    </div>
  );
}

function Line(props: { other: LinkedItem; warning?: string }) {
  const { other, warning } = props;
  const { asOf } = useAsOf();
  return (
    <li>
      <Link href={itemPath(other.key, asOf)} standalone weight="bold">
        {other.title}
      </Link>
      <div className={styles.facts}>
        <span>{other.key}</span>
        <StateBadge state={other.state} />
        {other.dueOn && <span>by {formatDate(other.dueOn)}</span>}
        <EntityRefLink entityRef={other.ownerRef} hideIcon />
      </div>
      {warning && (
        <p className={styles.warning}>
          <RiErrorWarningLine aria-hidden size={14} />
          {warning}
        </p>
      )}
    </li>
  );
}
