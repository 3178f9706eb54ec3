import type { ItemMove } from '../KindDefinition';

export const today = '2026-11-26';

/** A move of nothing by a platform engineer, but for what a test gives. */
export function move(fields: Partial<ItemMove> = {}): ItemMove {
  return {
    from: 'open',
    to: 'open',
    before: {},
    after: {},
    promised: false,
    actor: 'user:default/priya',
    reporter: 'user:default/devon',
    today,
    ...fields,
  };
}
