import { dueDate, instant, instantOf } from './pointsInTime';
import type {
  ImportedPlan,
  PlannedObjective,
  PlannedVision,
  QuarterPoint,
} from './types';

/** Objectives of quarters to come were set so long ago. */
const SET_DAYS_AGO = 20;

/** The sample vision and objectives with their readings, relative to `now` (milliseconds since 1970). */
export function generatePlan(
  vision: PlannedVision,
  objectives: readonly PlannedObjective[],
  now: number,
): ImportedPlan {
  return {
    vision: {
      markdown: vision.markdown,
      writtenBy: `user:default/${vision.by}`,
      writtenAt: instant(now, vision.daysAgo),
    },
    objectives: objectives.map(it => importedObjective(it, now)),
  };
}

const dayOf = (when: number | QuarterPoint, now: number) =>
  instantOf(when, now).slice(0, 10);

function importedObjective(
  objective: PlannedObjective,
  now: number,
): ImportedPlan['objectives'][number] {
  const { quarter, by, owner } = objective;
  const person = `user:default/${by}`;
  return {
    externalId: objective.externalId,
    period: dueDate([quarter, 0.5], now).period,
    title: objective.title,
    summary: objective.summary,
    ownerRef: `group:default/${owner}`,
    writtenBy: person,
    writtenAt: instantOf(quarter > 0 ? SET_DAYS_AGO : [quarter - 1, 0.8], now),
    metrics: objective.metrics.map(({ check, readings, ...metric }) => ({
      ...metric,
      sourceType: 'hand' as const,
      checkOn: dueDate(check, now).dueOn,
      readings: readings.map(([when, value, note]) => ({
        readOn: dayOf(when, now),
        value,
        readBy: person,
        ...(note && { note }),
      })),
    })),
  };
}

/** Which objective each item serves, by their external ids. */
export function servedObjectives(
  objectives: readonly PlannedObjective[],
): Map<string, string> {
  return new Map(
    objectives.flatMap(({ externalId, serves }) =>
      serves.map((item): [string, string] => [`sample/${item}`, externalId]),
    ),
  );
}
