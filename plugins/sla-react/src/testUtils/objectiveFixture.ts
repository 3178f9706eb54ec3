import {
  burnRate,
  Counts,
  judge,
  ObjectiveDetail,
} from '@stagecraft/backstage-plugin-sla-common';

const WINDOW_MINUTES = 28 * 24 * 60;

/** What an objective has that needs no attention. */
const QUIET = {
  timeLeftMinutes: null,
  alerting: null,
  sources: [],
  sample: false,
  agreementRefs: [],
  days: [],
  revisions: [],
  alerts: [],
  definition: {
    timeWindow: { duration: '28d', rolling: true as const },
    noData: 'exclude' as const,
    exclusions: [],
    alertRules: [],
    alertRulesLeftOut: [],
  },
};

/**
 * An objective for tests whose figures agree with each other: state, attainment
 * and budget follow from the target and the counts that are given.
 */
export function objectiveFixture(
  given: Partial<ObjectiveDetail> = {},
): ObjectiveDetail {
  const sloRef = given.sloRef ?? 'slo:default/tracking-api-availability';
  const objectiveId = given.objectiveId ?? 'default';
  const targetPpm = given.targetPpm ?? 999_000;
  const { good = 99_990, total = 100_000 } = given;
  const counts = { good, total };
  const { state, attainmentPpm, remainingBudget } = judge(targetPpm, counts);
  const coverageMinutes = total === 0 ? 0 : WINDOW_MINUTES - 60;
  return {
    objective: `${sloRef}/${objectiveId}`,
    sloRef,
    objectiveId,
    title: 'Tracking API answers',
    entityRef: 'component:default/tracking-api',
    ownerRef: 'group:default/parcel-tracking',
    targetPpm,
    window: '28d',
    budgetingMethod: 'Occurrences',
    state,
    ...counts,
    attainmentPpm,
    remainingBudget,
    coverage: coverageMinutes / WINDOW_MINUTES,
    evaluatedAt: '2026-11-23T10:00:00Z',
    lastSampleAt: total === 0 ? null : '2026-11-23T09:59:00Z',
    ...spendingOf(targetPpm, counts),
    trend: Array.from({ length: 14 }, () => attainmentPpm),
    ...QUIET,
    ...given,
  };
}

function spendingOf(
  targetPpm: number,
  counts: Counts,
): Pick<ObjectiveDetail, 'burnRate' | 'budget'> {
  const { good, total } = counts;
  const spent = total - good;
  const allowed = (total * (1_000_000 - targetPpm)) / 1_000_000;
  const remaining = allowed - spent;
  return {
    burnRate: burnRate(targetPpm, counts),
    budget: total === 0 ? null : { unit: 'events', allowed, spent, remaining },
  };
}
