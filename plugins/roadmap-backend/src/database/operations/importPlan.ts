import { randomUUID } from 'crypto';
import type { Knex } from 'knex';
import type {
  ImportedMetric,
  ImportedObjective,
  ImportedPlan,
  ImportedVision,
} from '../objectives/ImportedPlan';
import { resolvePeople } from './resolvePerson';

type IdOf = (userRef: string) => string | undefined;

async function importVision(
  tx: Knex.Transaction,
  source: string,
  vision: ImportedVision,
  idOf: IdOf,
) {
  const known = await tx('vision_versions').first('version');
  if (known) return;
  await tx('vision_versions')
    .insert({
      version: 1,
      markdown: vision.markdown,
      source,
      written_by: idOf(vision.writtenBy),
      effective_at: vision.writtenAt,
    })
    .onConflict('version')
    .ignore();
}

async function importMetric(
  tx: Knex.Transaction,
  objective: ImportedObjective & { id: string },
  metric: ImportedMetric,
  idOf: IdOf,
) {
  const id = randomUUID();
  await tx('metrics').insert({
    id,
    objective_id: objective.id,
    created_at: objective.writtenAt,
  });
  await tx('metric_revisions').insert({
    metric_id: id,
    revision: 1,
    name: metric.name,
    unit: metric.unit,
    direction: metric.direction,
    baseline: metric.baseline,
    target: metric.target,
    check_on: metric.checkOn,
    source_type: metric.sourceType,
    written_by: idOf(objective.writtenBy),
    effective_at: objective.writtenAt,
  });
  if (metric.readings.length === 0) return;
  await tx('metric_readings').insert(
    metric.readings.map(({ readOn, value, note, readBy }) => ({
      metric_id: id,
      read_on: readOn,
      value,
      note,
      read_by: idOf(readBy),
      source_type: metric.sourceType,
    })),
  );
}

/** Adds an objective with its metrics, unless the source has brought it before; returns its number. */
async function importObjective(
  tx: Knex.Transaction,
  source: string,
  objective: ImportedObjective,
  idOf: IdOf,
): Promise<number> {
  const identity = { source, external_id: objective.externalId };
  const [made] = await tx('objectives')
    .insert({ id: randomUUID(), ...identity, created_at: objective.writtenAt })
    .onConflict(['source', 'external_id'])
    .ignore()
    .returning(['id', 'number']);
  if (!made) {
    const { number } = await tx('objectives').where(identity).first('number');
    return number;
  }
  await tx('objective_revisions').insert({
    objective_id: made.id,
    revision: 1,
    period: objective.period,
    title: objective.title,
    summary: objective.summary,
    owner_ref: objective.ownerRef,
    written_by: idOf(objective.writtenBy),
    effective_at: objective.writtenAt,
  });
  for (const metric of objective.metrics) {
    await importMetric(tx, { ...objective, id: made.id }, metric, idOf);
  }
  return made.number;
}

/** Adds the vision and the objectives of a set; returns the objectives' numbers by external id. */
export async function importPlan(
  tx: Knex.Transaction,
  source: string,
  { vision, objectives = [] }: ImportedPlan,
): Promise<Map<string, number>> {
  const numbers = new Map<string, number>();
  if (!vision && objectives.length === 0) return numbers;
  const ids = await resolvePeople(tx, [
    ...(vision ? [vision.writtenBy] : []),
    ...objectives.flatMap(({ writtenBy, metrics }) => [
      writtenBy,
      ...metrics.flatMap(it => it.readings.map(({ readBy }) => readBy)),
    ]),
  ]);
  const idOf: IdOf = ref => ids.get(ref);
  if (vision) await importVision(tx, source, vision, idOf);
  for (const objective of objectives) {
    const number = await importObjective(tx, source, objective, idOf);
    numbers.set(objective.externalId, number);
  }
  return numbers;
}
