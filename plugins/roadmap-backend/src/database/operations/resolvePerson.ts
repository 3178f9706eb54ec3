import { randomUUID } from 'crypto';
import type { Knex } from 'knex';

interface PersonRow {
  id: string;
  user_ref: string | null;
  source: string | null;
  external_id: string | null;
}

type Identity = { user_ref: string } | { source: string; external_id: string };

/** The opaque id under which somebody stands in history; made at the first need. */
export async function resolvePerson(
  db: Knex,
  identity: Identity,
): Promise<string> {
  const known = await db<PersonRow>('people').where(identity).first('id');
  if (known) return known.id;
  const [made] = await db<PersonRow>('people')
    .insert({ id: randomUUID(), ...identity })
    .onConflict(Object.keys(identity))
    .ignore()
    .returning('id');
  if (made) return made.id;
  // Another writer was quicker; its row is committed, or the insert would have waited.
  const other = await db<PersonRow>('people').where(identity).first('id');
  if (!other) throw new Error('A person vanished between two statements');
  return other.id;
}

/** The ids of many people by their user refs, in two statements. */
export async function resolvePeople(
  tx: Knex.Transaction,
  userRefs: string[],
): Promise<Map<string, string>> {
  // In one order, so that two who need the same people do not block in a circle.
  const refs = [...new Set(userRefs)].sort();
  await tx<PersonRow>('people')
    .insert(refs.map(user_ref => ({ id: randomUUID(), user_ref })))
    .onConflict('user_ref')
    .ignore();
  const rows = await tx<PersonRow>('people')
    .whereIn('user_ref', refs)
    .select('id', 'user_ref');
  return new Map(rows.map(({ id, user_ref }) => [String(user_ref), id]));
}
