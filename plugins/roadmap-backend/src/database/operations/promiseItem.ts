import type { Knex } from 'knex';
import {
  stateAfterPromise,
  type CommitmentDraft,
  type RoadmapItem,
} from '@stagecraft/backstage-plugin-roadmap-common';
import { appendEvent } from './appendEvent';
import { bumpVersion } from './bumpVersion';
import { insertCommitment } from './insertCommitment';
import { noteNews } from './noteNews';
import { resolvePerson } from './resolvePerson';

/** Adds the next promise of an item; the first one makes a proposal a commitment. */
export async function promiseItem(
  tx: Knex.Transaction,
  current: RoadmapItem,
  draft: CommitmentDraft,
  actor: string,
): Promise<void> {
  const state = stateAfterPromise(current.state);
  await bumpVersion(tx, current, { state });
  const actorId = await resolvePerson(tx, { user_ref: actor });
  const eventSeq = await insertCommitment(tx, {
    itemId: current.id,
    actorId,
    revision: (current.commitment?.revision ?? 0) + 1,
    draft,
    previous: current.commitment,
  });
  await noteNews(tx, { itemId: current.id, topic: 'promise', eventSeq });
  if (state !== current.state) {
    await appendEvent(tx, {
      itemId: current.id,
      actorId,
      type: 'state-changed',
      before: { state: current.state },
      after: { state },
    });
  }
}
