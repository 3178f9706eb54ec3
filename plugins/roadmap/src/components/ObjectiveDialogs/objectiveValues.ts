import {
  quartersFrom,
  type ObjectiveDraft,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type { EntityOption } from '../EntityPicker';
import { optionOf } from '../ItemDialogs/itemValues';

/** What the form for an objective holds. */
export interface ObjectiveValues {
  period: string;
  title: string;
  summary: string;
  owner: EntityOption | null;
}

/** An empty form for the running quarter, or the form of an objective that exists. */
export function objectiveValues(
  now: Date,
  objective?: ObjectiveDraft,
): ObjectiveValues {
  if (!objective) {
    const [{ period }] = quartersFrom(now, 1);
    return { period, title: '', summary: '', owner: null };
  }
  const { period, title, summary, ownerRef } = objective;
  return { period, title, summary, owner: optionOf(ownerRef) };
}

/** The quarters that an objective can be for: what it is for already, and from this one on. */
export function offeredQuarters(now: Date, period: string): string[] {
  const ahead = quartersFrom(now, 6).map(quarter => quarter.period);
  return ahead.includes(period) ? ahead : [period, ...ahead];
}

/** True when the form says all that is needed. */
export function isObjectiveComplete({ title, owner }: ObjectiveValues) {
  return title.trim().length >= 3 && owner !== null;
}

/** What is sent. */
export function toObjectiveDraft(values: ObjectiveValues): ObjectiveDraft {
  const { period, title, summary, owner } = values;
  return { period, title: title.trim(), summary, ownerRef: owner?.id ?? '' };
}
