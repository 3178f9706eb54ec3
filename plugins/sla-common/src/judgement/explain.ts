import {
  explainAnnounced,
  explainExclusions,
  explainTime,
} from './explainTime';
import { explainVerdict } from './explainVerdict';
import { explainWeights } from './explainWeights';
import { timeLeftMinutes } from './burnDown';
import { burnRate, type Counts } from './judge';
import { judgeWindow, type WindowVerdict } from './judgeWindow';
import { budgetMinutesLeft } from './budgetMinutesLeft';
import { timeOf, type JudgedBy } from './weigh';
import { windowFigures, type FiguresInput } from './windowFigures';
import { stepOf, type WorkingStep } from './workingStep';

/** What {@link explain} tells more when it is given. */
export interface ExplainOptions {
  /** Recent events by which the budget burns, for instance of the last hour. */
  burn?: { minutes: number; counts: Counts };
  /** Announced maintenance that touches the window. */
  announced?: { title: string; from: Date; to: Date }[];
}

/**
 * How the figures of a window come about, step by step: window, exclusions,
 * coverage, counts with the no-data policy, attainment, budget, state and, with
 * `burn`, burn rate and time left. Each substituted formula is plain arithmetic
 * over numbers of the steps before it, so that everything can be recomputed by
 * hand. Figures equal those of `judgeWindow(by, windowFigures(input))`.
 *
 * @param by - the objective, with its slices if it has a slice method
 * @throws InputError as `windowFigures` and `judgeWindow` do
 */
export function explain(
  by: JudgedBy & { timeSliceTargetPpm?: number },
  input: FiguresInput,
  { burn, announced = [] }: ExplainOptions = {},
): WorkingStep[] {
  const figures = windowFigures(input);
  const verdict = judgeWindow(by, figures);
  const { steps, good, total } = explainWeights(by, input, figures);
  const timeSliceMinutes =
    by.budgetingMethod === 'Occurrences' ? undefined : input.slices?.minutes;
  return [
    ...explainExclusions(input),
    ...explainAnnounced(input, announced),
    ...explainTime(input, figures),
    ...steps,
    ...explainVerdict(by.targetPpm, verdict, {
      good,
      total,
      time: timeOf(by, figures),
      sliceMinutes: timeSliceMinutes,
      minutes: budgetMinutesLeft({ ...by, timeSliceMinutes }, figures),
    }),
    ...(burn ? explainBurn(by, figures.windowMinutes, verdict, burn) : []),
  ];
}

function explainBurn(
  { targetPpm }: JudgedBy,
  windowMinutes: number,
  { remainingBudget }: WindowVerdict,
  { minutes, counts }: NonNullable<ExplainOptions['burn']>,
): WorkingStep[] {
  const rate = burnRate(targetPpm, counts);
  if (rate === null) {
    return [];
  }
  const { good, total } = counts;
  const text = `(${total} − ${good}) ÷ ${total} ÷ ((1000000 − ${targetPpm}) ÷ 1000000)`;
  const left = timeLeftMinutes(remainingBudget, windowMinutes, rate);
  const step = stepOf(
    `Burn rate of the last ${minutes} minutes`,
    '(total − good) ÷ total ÷ (1 − target)',
    text,
    rate,
  );
  if (left === null || remainingBudget === null || remainingBudget <= 0) {
    return [step];
  }
  const share = stepOf('', '', '', remainingBudget).result;
  return [
    step,
    stepOf(
      'Time left',
      'remaining share × window ÷ burn rate',
      `${share} × ${windowMinutes} ÷ (${text})`,
      left,
      'minutes',
    ),
  ];
}
