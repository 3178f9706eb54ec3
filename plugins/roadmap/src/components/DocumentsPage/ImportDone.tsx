import { Alert, Link } from '@backstage/ui';
import type { DocumentPlan } from '@stagecraft/backstage-plugin-roadmap-common';
import { itemPath } from '@stagecraft/backstage-plugin-roadmap-react';
import { countChanges } from './planWords';
import styles from './DocumentsPage.module.css';

/** What was done, with ways to it. */
export function ImportDone({ plan }: { plan: DocumentPlan }) {
  const changes = countChanges(plan);
  const changed = plan.items.filter(({ action }) => action !== 'unchanged');
  return (
    <Alert
      status="success"
      icon
      title={changes === 1 ? '1 item applied' : `${changes} items applied`}
      description={
        <ul className={styles.problems}>
          {changed.map(({ id, key, title }) => (
            <li key={id}>
              {key ? <Link href={itemPath(key)}>{key}</Link> : id} {title}
            </li>
          ))}
        </ul>
      }
    />
  );
}
