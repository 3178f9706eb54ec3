import {
  judge,
  ObjectiveDetail,
} from '@stagecraft/backstage-plugin-sla-common';

const WINDOW_MINUTES = 28 * 24 * 60;
const WORKING = {
  formula: 'good / total',
  from: '2026-10-26T10:00:00Z',
  to: '2026-11-23T10:00:00Z',
  windowMinutes: WINDOW_MINUTES,
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
  const good = given.good ?? 99_990;
  const total = given.total ?? 100_000;
  const { state, attainmentPpm, remainingBudget } = judge(targetPpm, {
    good,
    total,
  });
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
    good,
    total,
    attainmentPpm,
    remainingBudget,
    coverage: coverageMinutes / WINDOW_MINUTES,
    evaluatedAt: '2026-11-23T10:00:00Z',
    lastSampleAt: total === 0 ? null : '2026-11-23T09:59:00Z',
    sources: [],
    sample: false,
    agreementRefs: [],
    days: [],
    working: { ...WORKING, good, total, targetPpm, coverageMinutes },
    ...given,
  };
}
