import type { Knex } from 'knex';
import { ConflictError } from '@backstage/errors';
import type { RoadmapItem } from '@stagecraft/backstage-plugin-roadmap-common';
import type { ItemRow } from '../tables';

/**
 * Takes the item from the version that was read to the next, with some changes.
 * Of two writers that read the same version, one gets through.
 */
export async function bumpVersion(
  tx: Knex.Transaction,
  item: Pick<RoadmapItem, 'id' | 'key' | 'version'>,
  changes: Partial<ItemRow>,
): Promise<void> {
  const changed = await tx<ItemRow>('items')
    .where({ id: item.id, version: item.version })
    .update({
      ...changes,
      version: item.version + 1,
      updated_at: tx.fn.now() as unknown as Date,
    });
  if (changed !== 1) {
    throw new ConflictError(
      `${item.key} was changed by somebody else since version ${item.version}; read it again`,
    );
  }
}
