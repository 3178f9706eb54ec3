import { RiErrorWarningLine } from '@remixicon/react';
import type { ObjectiveProblem } from '@stagecraft/backstage-plugin-roadmap-common';
import { problemWords } from '../../format';
import styles from './PointedOut.module.css';

/** What is missing about an objective, by icon and words. */
export function PointedOut({ problems }: { problems: ObjectiveProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <ul className={styles.problems} aria-label="Pointed out">
      {problems.map(problem => (
        <li key={problem}>
          <RiErrorWarningLine aria-hidden size={14} />
          {problemWords[problem]}
        </li>
      ))}
    </ul>
  );
}
