import {
  BurnOf,
  FiguresOf,
  ObjectiveWindow,
  WorkingStep,
} from '@stagecraft/backstage-plugin-sla-common';
import {
  formatBurn,
  formatCount,
  formatDuration,
  formatPpm,
  formatShare,
} from '@stagecraft/backstage-plugin-sla-react';

const PPM = 1_000_000;

/** How a burn rate follows from the counts of its window. */
export function burnSteps(targetPpm: number, burn: BurnOf): WorkingStep[] {
  const { minutes, good, total, rate } = burn;
  const name = `Burn rate of the last ${formatDuration(minutes)}`;
  if (total === 0) {
    return [
      {
        label: name,
        formula: '(total − good) ÷ total ÷ (1 − target)',
        substituted: 'total is 0',
        result: 'No data',
      },
    ];
  }
  return [
    {
      label: name,
      formula: '(total − good) ÷ total ÷ (1 − target)',
      substituted: `(${formatCount(total)} − ${formatCount(
        good,
      )}) ÷ ${formatCount(total)} ÷ (1 − ${targetPpm / PPM})`,
      result: formatBurn(rate),
    },
    {
      label: 'Target',
      formula: 'target',
      substituted: formatPpm(targetPpm),
      result: String(targetPpm / PPM),
    },
  ];
}

/** The steps behind each figure of a window. */
export interface FigureSteps {
  state: WorkingStep[];
  attainment: WorkingStep[];
  budget: WorkingStep[];
  coverage: WorkingStep[];
  pace: WorkingStep[];
  /** What the pace is computed from; absent when no rule looks back an hour. */
  lastHour?: BurnOf;
}

const HOUR = 60;

/** Which figure a step of the server explains, by what it gives; any other is of the attainment. */
const STEPS_OF = {
  state: /^state$/i,
  budget: /budget|spent|share|^minutes .*left$/i,
  coverage: /coverage|measurable minutes|^unmeasured minutes|^window$/i,
  pace: /burn|time left/i,
};

/**
 * Sorts the working of a window by the figure that it explains. The server
 * explains what it judged; a burn rate follows from counts that are shown.
 */
export function figureSteps(window: ObjectiveWindow): FigureSteps {
  const { working, targetPpm, burnRates, verdict } = window;
  const lastHour = burnRates
    .flatMap(({ long, short }) => [long, short])
    .find(({ minutes }) => minutes === HOUR);
  const of = (figure: keyof typeof STEPS_OF) =>
    working.filter(({ label }) => STEPS_OF[figure].test(label));
  const coverage = of('coverage');
  return {
    state: of('state'),
    attainment: working.filter(
      ({ label }) => !Object.values(STEPS_OF).some(name => name.test(label)),
    ),
    budget: of('budget'),
    coverage: coverage.length > 0 ? coverage : [coverageStep(verdict)],
    pace: lastHour
      ? [...burnSteps(targetPpm, lastHour), ...timeLeftSteps(window, lastHour)]
      : [],
    lastHour,
  };
}

function coverageStep(figures: FiguresOf): WorkingStep {
  const { coveredMinutes, measurableMinutes, windowMinutes, coverage } =
    figures;
  const minutes = (count: number) => `${formatCount(count)} minutes`;
  return {
    label: 'Coverage',
    formula: 'minutes with a measurement ÷ measurable minutes',
    substituted: `${minutes(coveredMinutes)} ÷ ${minutes(
      measurableMinutes,
    )}, in a window of ${minutes(windowMinutes)}`,
    result: formatShare(coverage),
  };
}

function timeLeftSteps(
  { verdict, timeLeftMinutes }: ObjectiveWindow,
  { rate }: BurnOf,
): WorkingStep[] {
  if (timeLeftMinutes === null) {
    return [];
  }
  return [
    {
      label: 'Time left',
      formula: 'budget left × window ÷ burn rate of the last hour',
      substituted: `${verdict.remainingBudget} × ${formatCount(
        verdict.windowMinutes,
      )} minutes ÷ ${rate}`,
      result: `${formatCount(
        Math.floor(timeLeftMinutes),
      )} minutes (${formatDuration(timeLeftMinutes)})`,
    },
  ];
}
