import { EntityRefLink } from '@backstage/plugin-catalog-react';
import styles from './StatusPage.module.css';

/** What something is about, each leading to its page. */
export function AffectedEntities({ entityRefs }: { entityRefs: string[] }) {
  return (
    <ul className={styles.entities} aria-label="Services concerned">
      {entityRefs.map(entityRef => (
        <li key={entityRef}>
          <EntityRefLink entityRef={entityRef} />
        </li>
      ))}
    </ul>
  );
}
