import { judgeWindow } from './judgeWindow';
import { scaleOf, timeOf, weigh, type JudgedBy } from './weigh';
import type { WindowFigures } from './windowFigures';

/**
 * What is left of the budget in minutes: of a slice method the length of the
 * slices that may still fail, else the minutes of a full outage, in which every
 * event fails, at as many events a minute as the window had since its first
 * sample. Negative when overspent; `null` without data.
 *
 * @throws InputError as `judgeWindow` does
 */
export function budgetMinutesLeft(
  by: JudgedBy & { timeSliceMinutes?: number },
  figures: WindowFigures,
): number | null {
  const { budget } = judgeWindow(by, figures);
  if (!budget) {
    return null;
  }
  if (by.budgetingMethod !== 'Occurrences') {
    return budget.remaining * (by.timeSliceMinutes ?? 1);
  }
  const { total } = weigh(by, figures, figures);
  const events = Number(total) / Number(scaleOf(by, figures));
  return (budget.remaining * Number(timeOf(by, figures).over)) / events;
}
