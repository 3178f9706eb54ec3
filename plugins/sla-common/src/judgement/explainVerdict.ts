import type { Budget, WindowVerdict } from './judgeWindow';
import { stepOf, type WorkingStep } from './workingStep';

/** Arithmetic from which a verdict is computed. */
interface Terms {
  good: string;
  total: string;
  /** Minutes or slices since the first sample, and those still to come. */
  time: { over: bigint; toCome: bigint };
  /** Length of a slice, of a slice method. */
  sliceMinutes?: number;
  /** What is left, see `budgetMinutesLeft`. */
  minutes: number | null;
}

/** Attainment, budget and state of a window. */
export function explainVerdict(
  targetPpm: number,
  { state, attainmentPpm, budget, remainingBudget }: WindowVerdict,
  terms: Terms,
): WorkingStep[] {
  const { good, total } = terms;
  if (!budget || attainmentPpm === null || remainingBudget === null) {
    return [
      {
        label: 'State',
        formula: 'without events there is nothing to judge',
        substituted: `total = ${total}`,
        result: state,
      },
    ];
  }
  const remaining = stepOf('', '', '', remainingBudget).result;
  return [
    stepOf(
      'Attainment',
      'good ÷ total, in parts per million, rounded down',
      `floor(1000000 × (${good}) ÷ (${total}))`,
      attainmentPpm,
      'ppm',
    ),
    ...explainBudget(targetPpm, budget, remainingBudget, terms),
    {
      label: 'State',
      formula:
        'broken below 0, at risk up to a quarter of the budget, else kept',
      substituted: `remaining share = ${remaining}`,
      result: state,
    },
  ];
}

function explainBudget(
  targetPpm: number,
  { unit, allowed, spent, remaining }: Budget,
  share: number,
  terms: Terms,
): WorkingStep[] {
  const { good, total, time } = terms;
  const { over, toCome } = time;
  const inProgress = toCome > 0n;
  const budget = `(${total}) × (1000000 − ${targetPpm}) ÷ 1000000${
    inProgress ? ` × (${over} + ${toCome}) ÷ ${over}` : ''
  }`;
  const bad = `(${total}) − (${good})`;
  const left = `${budget} − (${bad})`;
  return [
    stepOf(
      'Error budget',
      `total × (1 − target)${
        inProgress ? ' × (time so far + time to come) ÷ time so far' : ''
      }`,
      budget,
      allowed,
      unit,
    ),
    stepOf('Spent budget', 'total − good', bad, spent, unit),
    stepOf('Remaining budget', 'budget − spent', left, remaining, unit),
    stepOf(
      'Remaining share of the budget',
      '(budget − spent) ÷ budget',
      `(${left}) ÷ (${budget})`,
      share,
      'of the budget',
    ),
    minutesStep(left, terms),
  ];
}

/** What is left as time. */
function minutesStep(
  left: string,
  { total, time, sliceMinutes, minutes }: Terms,
): WorkingStep {
  return sliceMinutes === undefined
    ? stepOf(
        'Minutes of full outage left',
        'what is left ÷ (total ÷ minutes so far)',
        `(${left}) × ${time.over} ÷ (${total})`,
        minutes ?? 0,
        'minutes',
      )
    : stepOf(
        'Minutes left',
        'slices that are left × minutes of a slice',
        `(${left}) × ${sliceMinutes}`,
        minutes ?? 0,
        'minutes',
      );
}
