import type {
  Alert,
  ObjectiveDay,
  ObjectiveDetail,
} from '@stagecraft/backstage-plugin-sla-common';
import type { FoundObjective } from '../../database/ObjectiveStore';
import type { ObjectiveRevisionRow } from '../../database/tables';
import { objectiveTerms } from './objectiveTerms';
import { markOf } from './revisions';

/** Days that the page of an objective shows. */
export const DAYS_SHOWN = 90;

const FORMULA =
  'attainment = good ÷ total; error budget = total × (1 − target); remaining budget = 1 − (total − good) ÷ error budget';

/** What happened to an objective. */
export interface ObjectivePast {
  days: ObjectiveDay[];
  revisions: ObjectiveRevisionRow[];
  alerts: Alert[];
}

/** What the page of an objective shows: its figures, and how they came about. */
export function objectiveDetail(
  { summary, judged, current }: FoundObjective,
  { days, revisions, alerts }: ObjectivePast,
): ObjectiveDetail {
  const { good, total, targetPpm } = summary;
  return {
    ...summary,
    alerts,
    days,
    revisions: revisions.map(markOf),
    ...(current && { definition: objectiveTerms(current) }),
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
