import {
  findMetricProblems,
  findReadingProblems,
  parseQuarter,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type {
  ImportedMetric,
  ImportedObjective,
  ImportedPlan,
} from '../../database/objectives/ImportedPlan';
import { dayOf } from './judge';

function findFuture(instant: string, now: Date, path: string): string[] {
  return Date.parse(instant) > now.getTime()
    ? [`${path}/writtenAt: must not lie in the future`]
    : [];
}

function findImportedMetricProblems(
  metric: ImportedMetric,
  now: Date,
  path: string,
): string[] {
  const described = ({ field, message }: { field: string; message: string }) =>
    `${field}: ${message}`;
  return [
    ...findMetricProblems(metric, []).map(it => `${path}/${described(it)}`),
    ...metric.readings.flatMap((reading, i) =>
      findReadingProblems(reading, dayOf(now)).map(
        it => `${path}/readings/${i}/${described(it)}`,
      ),
    ),
  ];
}

function findObjectiveProblems(
  objective: ImportedObjective,
  now: Date,
  path: string,
): string[] {
  return [
    ...(parseQuarter(objective.period)
      ? []
      : [`${path}/period: must be a quarter such as 2026-Q4`]),
    ...findFuture(objective.writtenAt, now, path),
    ...objective.metrics.flatMap((metric, i) =>
      findImportedMetricProblems(metric, now, `${path}/metrics/${i}`),
    ),
  ];
}

/** What the vision and the objectives of an import could not have, each by its path. */
export function findPlanProblems(
  { vision, objectives = [] }: ImportedPlan,
  now: Date,
): string[] {
  return [
    ...(vision ? findFuture(vision.writtenAt, now, '/body/vision') : []),
    ...objectives.flatMap((objective, i) =>
      findObjectiveProblems(objective, now, `/body/objectives/${i}`),
    ),
  ];
}

/** The items that serve an objective which the import does not bring. */
export function findUnknownObjectives(
  { objectives = [] }: ImportedPlan,
  items: { objectiveExternalId?: string }[],
): string[] {
  const known = new Set(objectives.map(({ externalId }) => externalId));
  return items.flatMap(({ objectiveExternalId: id }, i) =>
    id === undefined || known.has(id)
      ? []
      : [
          `/body/items/${i}/objectiveExternalId: no objective of this import has the id '${id}'`,
        ],
  );
}
