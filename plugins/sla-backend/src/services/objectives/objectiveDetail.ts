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

/** What happened to an objective. */
export interface ObjectivePast {
  days: ObjectiveDay[];
  revisions: ObjectiveRevisionRow[];
  alerts: Alert[];
}

/** What the page of an objective shows beside the window that it looks at. */
export function objectiveDetail(
  { summary, current }: FoundObjective,
  { days, revisions, alerts }: ObjectivePast,
): ObjectiveDetail {
  return {
    ...summary,
    alerts,
    days,
    revisions: revisions.map(markOf),
    ...(current && { definition: objectiveTerms(current) }),
  };
}
