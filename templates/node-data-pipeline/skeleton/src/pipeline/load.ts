import type { Pool, PoolClient } from 'pg';
import type { Parcel } from './validate.ts';

// One statement for the whole batch. The key makes a repetition harmless, and
// an older report never replaces a newer one.
const UPSERT = `
  insert into parcels (id, changed_at, destination, weight_grams)
  select distinct on (id) id, changed_at, destination, weight_grams
  from unnest($1::text[], $2::timestamptz[], $3::text[], $4::integer[])
    as fresh(id, changed_at, destination, weight_grams)
  order by id, changed_at desc
  on conflict (id) do update set
    changed_at = excluded.changed_at,
    destination = excluded.destination,
    weight_grams = excluded.weight_grams
  where parcels.changed_at < excluded.changed_at`;

/** Loads records; any number of times, in any order, with the same result. */
export async function load(
  client: Pool | PoolClient,
  parcels: Parcel[],
): Promise<void> {
  await client.query(UPSERT, [
    parcels.map(({ id }) => id),
    parcels.map(({ changedAt }) => changedAt),
    parcels.map(({ destination }) => destination),
    parcels.map(({ weightGrams }) => weightGrams),
  ]);
}
