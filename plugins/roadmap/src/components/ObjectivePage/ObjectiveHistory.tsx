import type { ObjectiveDetails } from '@stagecraft/backstage-plugin-roadmap-common';
import { formatDate } from '@stagecraft/backstage-plugin-roadmap-react';
import { formatGoal } from '../../format';
import { PersonName } from '../PersonName';
import styles from './ObjectivePage.module.css';

/** Every wording of the objective and every definition of its metrics, the latest first. */
export function ObjectiveHistory({
  objective,
}: {
  objective: ObjectiveDetails;
}) {
  const wordings = objective.revisions.map(it => ({
    ...it,
    id: `objective ${it.revision}`,
    what: `“${it.title}”, for ${it.period.replace('-', ' ')}`,
  }));
  const definitions = objective.metrics.flatMap(({ id, revisions }) =>
    revisions.map(it => ({
      ...it,
      id: `${id} ${it.revision}`,
      what: `“${it.name}”, ${formatGoal(it)}, read from ${formatDate(
        it.checkOn,
      )} on`,
    })),
  );
  const latestFirst = [...wordings, ...definitions].sort((a, b) =>
    b.writtenAt.localeCompare(a.writtenAt),
  );
  return (
    <ol className={styles.history} reversed>
      {latestFirst.map(({ id, revision, what, writtenBy, writtenAt }) => (
        <li key={id}>
          {revision === 1 ? 'Set' : 'Changed'}: {what}
          <span className={styles.by}>
            {' '}
            <PersonName actor={writtenBy} />, {formatDate(writtenAt)}
          </span>
        </li>
      ))}
    </ol>
  );
}
