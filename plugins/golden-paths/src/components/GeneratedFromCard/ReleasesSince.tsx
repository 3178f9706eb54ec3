import type { ProjectDetails } from '@stagecraft/backstage-plugin-golden-paths-common/client';
import { count } from '../../fleet';
import styles from './GeneratedFromCard.module.css';

/** Releases since that changed what the project was generated from. */
export function ReleasesSince(props: { releases: ProjectDetails['releases'] }) {
  const { releases } = props;
  if (releases.length === 0) return null;
  return (
    <details className={styles.more}>
      <summary>What changed in {count(releases.length, 'release')}</summary>
      <ul>
        {releases.map(({ tag, layers }) => (
          <li key={tag}>
            <strong>{tag}</strong> changed {layers.join(' and ')}
          </li>
        ))}
      </ul>
    </details>
  );
}
