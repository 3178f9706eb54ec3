import { Text } from '@backstage/ui';
import { RevisionMark } from '@stagecraft/backstage-plugin-sla-common';
import {
  formatInstant,
  formatPpm,
  formatWindow,
} from '@stagecraft/backstage-plugin-sla-react';
import styles from './ObjectivePage.module.css';

/** Every revision of the objective, latest first. */
export function RevisionList({ revisions }: { revisions: RevisionMark[] }) {
  if (revisions.length === 0) {
    return (
      <Text as="p" color="secondary">
        No revision is recorded yet.
      </Text>
    );
  }
  const latestFirst = [...revisions].sort((a, b) => b.revision - a.revision);
  return (
    <ul className={styles.sources}>
      {latestFirst.map(({ revision, effectiveAt, withdrawn, ...mark }) => (
        <li key={revision}>
          <span>
            <strong>Revision {revision}</strong>{' '}
            {withdrawn
              ? 'withdrew the objective'
              : `${formatPpm(mark.targetPpm)} over ${formatWindow(
                  mark.window,
                )}`}
          </span>
          <span className={styles.quiet}>
            Holds from {formatInstant(effectiveAt)}
          </span>
        </li>
      ))}
    </ul>
  );
}
