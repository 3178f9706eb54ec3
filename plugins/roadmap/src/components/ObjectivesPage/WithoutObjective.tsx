import { Link } from '@backstage/ui';
import type { ObjectiveList } from '@stagecraft/backstage-plugin-roadmap-common';
import {
  itemPath,
  StateBadge,
} from '@stagecraft/backstage-plugin-roadmap-react';
import { Panel } from '../Panel';
import styles from './ObjectivesPage.module.css';

/** Points out what somebody works for that serves no objective. */
export function WithoutObjective(props: {
  list: Pick<ObjectiveList, 'withoutObjective' | 'totalWithoutObjective'>;
}) {
  const { withoutObjective: items, totalWithoutObjective: total } = props.list;
  if (total === 0) return null;
  return (
    <Panel title="Without an objective">
      <p className={styles.hint}>
        {total === 1
          ? 'Somebody works for this item, and it does not say what for. Edit it to let it serve an objective.'
          : `Somebody works for these ${total} items, and they do not say what for. Edit them to let them serve an objective.`}
      </p>
      <ul className={styles.items}>
        {items.map(({ key, title, state }) => (
          <li key={key}>
            <Link href={itemPath(key)} standalone>
              {title}
            </Link>
            <StateBadge state={state} />
          </li>
        ))}
      </ul>
      {total > items.length && (
        <p className={styles.hint}>And {total - items.length} more.</p>
      )}
    </Panel>
  );
}
