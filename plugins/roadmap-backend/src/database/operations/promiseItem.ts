import type { Knex } from 'knex';
import type {
  CommitmentDraft,
  RoadmapItem,
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
  const commits = current.state === 'proposed';
  await bumpVersion(tx, current, commits ? { state: 'committed' } : {});
  const actorId = await resolvePerson(tx, { user_ref: actor });
  const eventSeq = await insertCommitment(tx, {
    itemId: current.id,
    actorId,
    revision: (current.commitment?.revision ?? 0) + 1,
    draft,
    previous: current.commitment,
  });
  await noteNews(tx, { itemId: current.id, topic: 'promise', eventSeq });
  if (commits) {
    await appendEvent(tx, {
      itemId: current.id,
      actorId,
      type: 'state-changed',
      before: { state: 'proposed' },
      after: { state: 'committed' },
    });
  }
}
