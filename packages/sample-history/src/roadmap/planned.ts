import { DELIVERED, RUNNING } from './begun';
import { LATER, NEXT } from './ahead';
import { DEBT_AND_RISKS, REQUESTS } from './otherKinds';
import { SETTLED } from './settled';
import type { PlannedItem } from './types';

/** The sample roadmap of the platform team and some of its neighbours. */
export const SAMPLE_ROADMAP: readonly PlannedItem[] = [
  ...SETTLED,
  ...DELIVERED,
  ...RUNNING,
  ...NEXT,
  ...LATER,
  ...REQUESTS,
  ...DEBT_AND_RISKS,
];
