import type {
  ItemQuery,
  ItemSort,
} from '@stagecraft/backstage-plugin-roadmap-common';

/** Date of the latest promise of an item, in a statement that reads `items`. */
export const LATEST_DUE = 'items.due_on';

/** Date of the first promise. */
export const FIRST_DUE =
  '(select c.due_on from commitments c where c.item_id = items.id and c.revision = 1)';

/** Stated confidence of the latest promise. */
export const LATEST_CONFIDENCE =
  '(select c.confidence from commitments c where c.item_id = items.id order by c.revision desc limit 1)';

const STATES_IN_ORDER = `array['proposed', 'committed', 'in-progress', 'shipped', 'validated', 'withdrawn']`;

/** By what each sort orders, and its usual direction. */
const orders: Record<ItemSort, [by: string, usual: 'asc' | 'desc']> = {
  due: [LATEST_DUE, 'asc'],
  votes: ['(select count(*) from votes v where v.item_id = items.id)', 'desc'],
  newest: ['items.created_at', 'desc'],
  updated: ['items.updated_at', 'desc'],
  delivered: [
    `(select max(e.effective_at) from events e where e.item_id = items.id and e.to_state = 'shipped')`,
    'desc',
  ],
  title: ['lower(items.title)', 'asc'],
  owner: ['items.owner_ref', 'asc'],
  state: [`array_position(${STATES_IN_ORDER}, items.state)`, 'asc'],
  confidence: [LATEST_CONFIDENCE, 'desc'],
  slip: [`${LATEST_DUE} - ${FIRST_DUE}`, 'desc'],
};

/** The order of a list; what has no value comes last in either direction. */
export function orderOf({ sort = 'due', order }: ItemQuery): string {
  const [by, usual] = orders[sort];
  // Of what is new, the later number is the newer one.
  const tie = sort === 'newest' || sort === 'updated' ? 'desc' : 'asc';
  return `${by} ${order ?? usual} nulls last, items.number ${tie}`;
}
