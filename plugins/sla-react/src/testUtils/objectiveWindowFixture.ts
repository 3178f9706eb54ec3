import {
  FiguresOf,
  judge,
  ObjectiveDetail,
  ObjectiveWindow,
  ObjectiveWindowQuery,
} from '@stagecraft/backstage-plugin-sla-common';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const DAYS = 28;
const WINDOW_MINUTES = DAYS * 24 * 60;
const NOW = '2026-11-23T10:00:00Z';

/**
 * The window of an objective, for tests: its figures are those of the
 * objective, and its burn-down spends the same share every day.
 */
export function objectiveWindowFixture(
  objective: ObjectiveDetail,
  query: ObjectiveWindowQuery = {},
): ObjectiveWindow {
  const at = query.at ?? NOW;
  const from = new Date(Date.parse(at) - WINDOW_MINUTES * MINUTE_MS);
  const verdict = figuresOf(objective);
  return {
    objective: objective.objective,
    window: query.window ?? objective.window,
    at,
    from: from.toISOString(),
    to: at,
    revision: 1,
    targetPpm: objective.targetPpm,
    budgetingMethod: objective.budgetingMethod,
    verdict,
    burnRates: [],
    timeLeftMinutes: null,
    series: seriesOf(from, verdict),
    bands: [],
    markers: [],
    working: [
      {
        label: 'Attainment',
        formula: 'good ÷ total',
        substituted: `${verdict.good} ÷ ${verdict.total}`,
        result: String(verdict.attainmentPpm),
      },
    ],
  };
}

function figuresOf(objective: ObjectiveDetail): FiguresOf {
  const { good, total, targetPpm, state, coverage } = objective;
  const verdict = judge(targetPpm, { good, total });
  const { bad: spent, allowedBad: allowed } = verdict;
  return {
    state,
    good,
    total,
    attainmentPpm: verdict.attainmentPpm,
    remainingBudget: verdict.remainingBudget,
    budget:
      total === 0
        ? null
        : { unit: 'events', allowed, spent, remaining: allowed - spent },
    budgetMinutesLeft:
      total === 0 ? null : ((allowed - spent) * WINDOW_MINUTES) / total,
    coverage,
    coveredMinutes: Math.round(coverage * WINDOW_MINUTES),
    windowMinutes: WINDOW_MINUTES,
    measurableMinutes: WINDOW_MINUTES,
  };
}

function seriesOf(
  from: Date,
  { good, total, remainingBudget }: FiguresOf,
): ObjectiveWindow['series'] {
  return Array.from({ length: DAYS }, (_, day) => {
    const passed = (day + 1) / DAYS;
    return {
      at: new Date(from.getTime() + (day + 1) * DAY_MS).toISOString(),
      good: Math.round(good / DAYS),
      total: Math.round(total / DAYS),
      remaining:
        remainingBudget === null ? null : 1 - passed * (1 - remainingBudget),
      expected: 1 - passed,
      measured: total > 0,
    };
  });
}
