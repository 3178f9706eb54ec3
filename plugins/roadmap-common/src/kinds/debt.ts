import { z } from 'zod';
import type { KindDefinition } from './KindDefinition';
import { findLimitProblems } from './timeLimits';

/** The name of {@link debt}. */
export const DEBT = 'debt';

const attributes = z.strictObject({
  /** What it costs to be rid of it, in hours. */
  principalHours: z.number().positive().max(1_000_000),
  /** What it costs while it is there, in hours a week. */
  interestHoursPerWeek: z.number().min(0).max(10_000),
  /** Until when the decision about it holds. */
  reviewOn: z.iso.date('must be a calendar date such as 2026-12-15').optional(),
});

/** What debt says beside what all items say. */
export type DebtAttributes = z.infer<typeof attributes>;

const DECIDED = ['paying', 'accepted', 'sunset'];

/** Work that was saved once and costs time every week since. */
export const debt: KindDefinition<DebtAttributes> = {
  kind: DEBT,
  title: 'Debt',
  description: 'Work that was saved once and costs time every week since.',
  attributes,
  initialState: 'open',
  states: {
    open: {
      title: 'Open',
      next: ['paying', 'accepted', 'sunset', 'withdrawn'],
    },
    paying: {
      title: 'Being paid off',
      next: ['paid', 'accepted', 'sunset', 'open'],
    },
    accepted: { title: 'Accepted', next: ['paying', 'sunset', 'open'] },
    sunset: {
      title: 'To be retired',
      next: ['retired', 'paying', 'accepted', 'open'],
    },
    paid: { title: 'Paid off', next: ['open'], settled: true },
    retired: { title: 'Retired', next: [], settled: true },
    withdrawn: {
      title: 'Withdrawn',
      next: ['open'],
      settled: true,
      tellsVoters: true,
    },
  },
  findProblems: ({ reviewOn }, { state, today }) =>
    DECIDED.includes(state)
      ? findLimitProblems('reviewOn', reviewOn, today)
      : [],
  lapse: ({ state, attributes: { reviewOn } }, today) =>
    DECIDED.includes(state) && reviewOn !== undefined && reviewOn < today
      ? { to: 'open', reason: `It was to be looked at again on ${reviewOn}` }
      : undefined,
};

/**
 * Weeks after which paying debt off has cost less than keeping it; undefined
 * for debt that costs nothing while it is there.
 */
export function weeksToBreakEven(
  costs: Pick<DebtAttributes, 'principalHours' | 'interestHoursPerWeek'>,
): number | undefined {
  const { principalHours, interestHoursPerWeek } = costs;
  return interestHoursPerWeek > 0
    ? principalHours / interestHoursPerWeek
    : undefined;
}
