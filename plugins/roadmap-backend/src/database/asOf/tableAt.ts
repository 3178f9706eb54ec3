import type { Knex } from 'knex';
import { onlyReadable, readableItems, type ItemFilter } from '../ItemFilter';

/** Tables that can be read as they were. */
export type HistoricalTable =
  | 'items'
  | 'item_entities'
  | 'item_links'
  | 'commitments'
  | 'events'
  | 'votes';

/**
 * What came later, each read once. What an event changed was before it as its
 * `before` says, so the value at an instant is that of the first event after
 * it, or today's where none came.
 */
const later = (some = '') => [
  [
    'later_events',
    `select item_id, type, before, effective_at, recorded_at, seq
     from events where effective_at >= :end ${some}`,
  ],
  [
    // Of several values for a field the last one stays, here that of the first event.
    'changed_later',
    `select e.item_id,
       jsonb_object_agg(f.key, f.value order by e.effective_at desc, e.seq desc) as fields
     from later_events e, jsonb_each(e.before) f
     where e.type in ('edited', 'state-changed')
     group by e.item_id`,
  ],
  [
    // An import tells the past in one transaction, which is no edit.
    'versions_later',
    `select item_id, count(distinct effective_at)::int as versions
     from later_events
     where effective_at = recorded_at and type <> 'imported'
     group by item_id`,
  ],
  [
    'promised_later',
    `select distinct item_id from commitments where effective_at >= :end ${some}`,
  ],
];

/** Tables as they were. */
const PAST: [string, string][] = [
  [
    // Before the items of the past, so that it finds keys by the index of today's.
    'item_links',
    `select l.from_item_id, l.to_item_id, l.type
     from item_links l
     left join changed_later c on c.item_id = l.from_item_id
     where not coalesce(jsonb_exists(c.fields, 'links'), false)
     union all
     select c.item_id, other.id, l.value ->> 'type'
     from changed_later c
     cross join jsonb_path_query(c.fields, '$.links[*]') l(value)
     join items other
       on other.number = substring(l.value ->> 'key' from '^RM-([0-9]{1,9})$')::int`,
  ],
  // What of an item never changes.
  ['item_numbers', 'select id, number from items'],
  ['items', pastItems()],
  [
    'item_entities',
    `select l.item_id, l.entity_ref, l.role
     from item_entities l
     left join changed_later c on c.item_id = l.item_id
     where not coalesce(jsonb_exists(c.fields, 'entities'), false)
     union all
     select c.item_id, l.value ->> 'entityRef', l.value ->> 'role'
     from changed_later c,
       jsonb_array_elements(c.fields -> 'entities') l`,
  ],
  ['commitments', `select * from commitments where effective_at < :end`],
  ['events', `select * from events where effective_at < :end`],
  [
    'votes',
    `select item_id, voter_id, voted_at from votes where voted_at < :end
     union all
     select item_id, voter_id, voted_at from withdrawn_votes
     where voted_at < :end and withdrawn_at >= :end`,
  ],
];

/** The items that may be read, as they are or were; who may read them is decided by how they are. */
export function itemsAt(
  db: Knex,
  { asOf, readable }: { asOf?: Date; readable: ItemFilter },
): Knex.QueryBuilder {
  if (!asOf) return db('items').modify(onlyReadable, readable);
  return tableAt(db, 'items', asOf, { readable });
}

/** Which part of the past is needed. */
interface PastScope {
  /** Which of the `items`; all where it is left out. */
  readable?: ItemFilter;
  /** Whose rows are read, of other tables than `items`. */
  itemIds?: string[];
}

/**
 * A table as it is, or as it was at the end of the millisecond `asOf`.
 *
 * Of the past it makes a query whose parts stand in for all these tables under
 * their own names, so that one text reads today and any day before.
 */
export function tableAt(
  db: Knex,
  table: HistoricalTable,
  asOf?: Date,
  { readable = 'every', itemIds }: PastScope = {},
): Knex.QueryBuilder {
  if (!asOf) return db(table);
  const bindings = { end: new Date(asOf.getTime() + 1), itemIds } as never;
  const query = db
    .queryBuilder()
    .withNotMaterialized('readable_items', readableItems(db, readable));
  for (const [name, sql] of later(itemIds && 'and item_id = any(:itemIds)')) {
    query.withMaterialized(name, db.raw(sql, bindings));
  }
  // Each is read by the indexes of the table for which it stands in.
  for (const [name, sql] of PAST) {
    query.withNotMaterialized(name, db.raw(sql, bindings));
  }
  return query.from(table);
}

function pastItems(): string {
  const before = (column: string, field = column) =>
    `case when jsonb_exists(c.fields, '${field}') then c.fields ->> '${field}' else i.${column} end as ${column}`;
  return `select i.id, i.number, i.kind, i.source, i.external_id, i.created_at,
      i.visibility,
      ${before('title')}, ${before('summary')}, ${before('state')},
      ${before('category')}, ${before('owner_ref', 'ownerRef')},
      coalesce(c.fields -> 'attributes', i.attributes) as attributes,
      case when jsonb_exists(c.fields, 'objectiveKey')
        then substring(c.fields ->> 'objectiveKey' from 4)::int
        else i.objective_number end as objective_number,
      case when p.item_id is null then i.due_on else (
        select c.due_on from commitments c
        where c.item_id = i.id and c.effective_at < :end
        order by c.revision desc limit 1
      ) end as due_on,
      greatest(i.version - coalesce(v.versions, 0), 1) as version,
      case when v.versions is null and i.updated_at < :end then i.updated_at else coalesce((
        select max(e.effective_at) from events e
        where e.item_id = i.id and e.effective_at < :end
      ), i.created_at) end as updated_at
    from readable_items i
    left join changed_later c on c.item_id = i.id
    left join versions_later v on v.item_id = i.id
    left join promised_later p on p.item_id = i.id
    where i.created_at < :end`;
}
