import { NotFoundError } from '@backstage/errors';
import type { RevisionMark } from '@stagecraft/backstage-plugin-sla-common';
import type { ObjectiveRevisionRow } from '../../database/tables';

/**
 * The revision that held at an instant. Before the first one the first is
 * taken: it is the earliest promise that is known for figures of that time.
 * Without an instant it is the latest, whatever the clock of the database says.
 *
 * @param revisions - oldest first
 * @throws NotFoundError if there is none
 */
export function revisionInForce(
  revisions: ObjectiveRevisionRow[],
  at: Date | undefined,
): ObjectiveRevisionRow {
  const found = revisions.filter(it => !at || it.effective_at <= at).at(-1);
  const revision = found ?? revisions.at(0);
  if (!revision) throw new NotFoundError('No revision of this objective');
  return revision;
}

/** A revision as pages show it. */
export function markOf(row: ObjectiveRevisionRow): RevisionMark {
  return {
    revision: row.revision,
    effectiveAt: row.effective_at.toISOString(),
    recordedAt: row.recorded_at.toISOString(),
    targetPpm: row.target_ppm,
    window: row.time_window,
    withdrawn: row.withdrawn,
  };
}
