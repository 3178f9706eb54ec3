import { Text } from '@backstage/ui';
import type { ProjectDetails } from '@stagecraft/backstage-plugin-golden-paths-common/client';
import { count } from '../../fleet';
import { changedGroups } from './changedGroups';
import styles from './GeneratedFromCard.module.css';

/** Files that are no longer as generated, by who changed them. */
export function ChangedFiles(props: { files: ProjectDetails['files'] }) {
  const groups = changedGroups(props.files);
  if (groups.length === 0) {
    return (
      <Text as="p" color="secondary">
        Every file is as it was generated.
      </Text>
    );
  }
  return (
    <>
      {groups.map(({ changedBy, title, meaning, paths }) => (
        <details key={changedBy} className={styles.more}>
          <summary>
            {title}: {count(paths.length, 'file')}
          </summary>
          <p>{meaning}</p>
          <ul>
            {paths.map(path => (
              <li key={path}>
                <code>{path}</code>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  );
}
