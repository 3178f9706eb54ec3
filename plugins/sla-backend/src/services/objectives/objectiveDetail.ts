import type {
  ObjectiveDay,
  ObjectiveDetail,
  ObjectiveSummary,
} from '@stagecraft/backstage-plugin-sla-common';
import type { JudgedWindow } from '../../database/ObjectiveStore';
import type { ObjectiveRevisionRow } from '../../database/tables';
import { markOf } from './revisions';

/** Days that the page of an objective shows. */
export const DAYS_SHOWN = 90;

const FORMULA =
  'attainment = good ÷ total; error budget = total × (1 − target); remaining budget = 1 − (total − good) ÷ error budget';

/** What the page of an objective shows: its figures, and how they came about. */
export function objectiveDetail(
  summary: ObjectiveSummary,
  judged: JudgedWindow | undefined,
  days: ObjectiveDay[],
  revisions: ObjectiveRevisionRow[],
): ObjectiveDetail {
  const { good, total, targetPpm } = summary;
  return {
    ...summary,
    days,
    revisions: revisions.map(markOf),
    ...(judged && {
      working: {
        formula: FORMULA,
        from: judged.from.toISOString(),
        to: judged.to.toISOString(),
        good,
        total,
        targetPpm,
        coverageMinutes: judged.coveredMinutes,
        windowMinutes: judged.windowMinutes,
      },
    }),
  };
}
