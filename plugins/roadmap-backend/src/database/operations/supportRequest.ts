import type { Knex } from 'knex';

/** Who asks for something wants it and wants to hear of it. */
export async function supportRequest(
  tx: Knex.Transaction,
  itemId: string,
  personId: string,
): Promise<void> {
  await tx('votes').insert({ item_id: itemId, voter_id: personId });
  await tx('follows').insert({
    item_id: itemId,
    person_id: personId,
    following: true,
  });
}
