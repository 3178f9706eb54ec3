import type { Knex } from 'knex';
import { tableAt } from '../asOf/tableAt';
import type { CommitmentRow } from '../tables';

/** Promises of some items with the names of those who made them, oldest first. */
export function selectCommitments(
  db: Knex,
  itemIds: string[],
  asOf?: Date,
): Knex.QueryBuilder<CommitmentRow, CommitmentRow[]> {
  return tableAt(db, 'commitments', asOf)
    .join('people', 'people.id', 'commitments.promised_by')
    .whereIn('commitments.item_id', itemIds)
    .orderBy(['commitments.item_id', 'commitments.revision'])
    .select(
      'commitments.item_id',
      'commitments.revision',
      'commitments.period',
      // As text, because the driver would make a local midnight of it.
      db.raw('commitments.due_on::text as due_on'),
      'commitments.confidence',
      'people.id as person_id',
      'people.user_ref',
      'commitments.effective_at',
      'commitments.recorded_at',
      'commitments.reason_code',
      'commitments.reason',
      'commitments.imported',
    );
}
