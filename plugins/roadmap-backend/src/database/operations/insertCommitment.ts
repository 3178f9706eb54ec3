import type { Knex } from 'knex';
import type { CommitmentDraft } from '@stagecraft/backstage-plugin-roadmap-common';
import { appendEvent } from './appendEvent';

/** A promise that is made now. */
export interface NewCommitment {
  itemId: string;
  actorId: string;
  revision: number;
  draft: CommitmentDraft;
  /** The promise that this one takes the place of. */
  previous?: CommitmentDraft;
}

function summarise({ period, dueOn, confidence }: CommitmentDraft) {
  return { period, dueOn, confidence };
}

/** Adds a promise and its event, whose seq it returns. The primary key refuses a revision that is taken. */
export async function insertCommitment(
  tx: Knex.Transaction,
  commitment: NewCommitment,
): Promise<string> {
  const { itemId, actorId, revision, draft, previous } = commitment;
  await tx('commitments').insert({
    item_id: itemId,
    revision,
    period: draft.period,
    due_on: draft.dueOn,
    confidence: draft.confidence,
    promised_by: actorId,
    effective_at: tx.fn.now(),
    reason_code: draft.reasonCode,
    reason: draft.reason,
  });
  return appendEvent(tx, {
    itemId,
    actorId,
    type: 'promised',
    before: previous && summarise(previous),
    after: summarise(draft),
    reason: draft.reason,
  });
}
