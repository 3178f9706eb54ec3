import { z } from 'zod';
import type { KindDefinition } from './KindDefinition';

/** The name of {@link initiative}, which is meant wherever no kind is named. */
export const INITIATIVE = 'initiative';

/** Something that will be different for somebody, with a promise of when. */
export const initiative: KindDefinition<Record<string, never>> = {
  kind: INITIATIVE,
  title: 'Initiative',
  description:
    'Something that will be different for somebody, with a promise of when.',
  attributes: z.strictObject({}),
  initialState: 'proposed',
  states: {
    proposed: {
      title: 'Proposed',
      next: ['committed', 'withdrawn'],
      promisable: true,
    },
    committed: {
      title: 'Committed',
      next: ['in-progress', 'withdrawn'],
      promisable: true,
    },
    'in-progress': {
      title: 'In progress',
      next: ['committed', 'shipped', 'withdrawn'],
      promisable: true,
    },
    // Shipped is not done: it waits for its measure, and may turn out to need more work.
    shipped: { title: 'Shipped', next: ['in-progress', 'validated'] },
    validated: { title: 'Validated', next: [], settled: true },
    withdrawn: {
      title: 'Withdrawn',
      next: ['proposed'],
      settled: true,
      tellsVoters: true,
    },
  },
  refuseMove: ({ from, to, promised }) =>
    to === 'committed' && from !== to && !promised
      ? `An item becomes 'committed' by its first promise; make one instead of setting the state`
      : undefined,
};
