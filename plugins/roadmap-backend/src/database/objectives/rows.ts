import {
  formatItemKey,
  formatObjectiveKey,
  sourceActor,
  type ItemCounts,
  type ItemReference,
  type ItemState,
  type MetricDirection,
  type MetricDraft,
  type MetricRevision,
  type ObjectiveDraft,
  type ObjectiveRevision,
  type Reading,
  type SourceGap,
} from '@stagecraft/backstage-plugin-roadmap-common';
import { personName } from '../rows';

/** An objective as it is kept; its metrics are kept apart. */
export interface StoredObjective extends ObjectiveDraft {
  id: string;
  key: string;
  revision: number;
  createdAt: string;
  source: string;
  items: ItemCounts;
}

/** A metric as it is kept, with its latest reading. */
export interface StoredMetric extends MetricDraft {
  id: string;
  revision: number;
  /** What it measures: an objective or an item. */
  objectiveId?: string;
  itemId?: string;
  latest?: Reading;
  sourceError?: SourceGap;
  noFigure?: SourceGap;
}

/** A metric with all its past, oldest first. */
export interface StoredMetricDetails extends StoredMetric {
  readings: Reading[];
  revisions: MetricRevision[];
}

interface WordingRow {
  revision: number;
  period: string;
  title: string;
  summary: string;
  owner_ref: string;
}

/** Row of an objective with its latest wording and how many items serve it. */
export interface ObjectiveRow extends WordingRow {
  id: string;
  number: number;
  source: string;
  created_at: Date;
  items: ItemCounts | null;
}

interface WrittenRow {
  revision: number;
  person_id: string;
  user_ref: string | null;
  effective_at: Date;
}

/** Row of one wording of an objective. */
export type ObjectiveRevisionRow = WordingRow & WrittenRow;

interface DefinitionRow {
  name: string;
  unit: string;
  direction: MetricDirection;
  baseline: number;
  target: number;
  check_on: string;
  source_type: string;
  source_query: string | null;
}

/** Row of a reading. PostgreSQL gives bigints as text. */
export interface ReadingRow {
  metric_id: string;
  seq: string;
  read_on: string;
  value: number;
  note: string | null;
  read_from: string;
  person_id: string | null;
  user_ref: string | null;
  recorded_at: Date;
}

interface GapRow {
  gap_kind: 'error' | 'no-figure' | null;
  gap_message: string | null;
  asked_at: Date | null;
}

/** Row of a metric with its latest definition, and what its source said of it in place of a figure. */
export interface MetricRow extends DefinitionRow, GapRow {
  id: string;
  objective_id: string | null;
  item_id: string | null;
  revision: number;
}

/** Row of one definition of a metric. */
export type MetricRevisionRow = DefinitionRow &
  WrittenRow & { metric_id: string };

/** Row of an item that is only named. */
export interface ItemReferenceRow {
  number: number;
  title: string;
  owner_ref: string;
  state: ItemState;
}

function toWording(row: WordingRow): ObjectiveDraft {
  return {
    period: row.period,
    title: row.title,
    summary: row.summary,
    ownerRef: row.owner_ref,
  };
}

function toDefinition(row: DefinitionRow): MetricDraft {
  return {
    name: row.name,
    unit: row.unit,
    direction: row.direction,
    baseline: row.baseline,
    target: row.target,
    checkOn: row.check_on,
    sourceType: row.source_type,
    ...(row.source_query && { sourceQuery: row.source_query }),
  };
}

function written(row: WrittenRow) {
  return {
    revision: row.revision,
    writtenBy: personName(row),
    writtenAt: row.effective_at.toISOString(),
  };
}

/** An objective from its row. */
export function toObjective(row: ObjectiveRow): StoredObjective {
  return {
    ...toWording(row),
    id: row.id,
    key: formatObjectiveKey(row.number),
    revision: row.revision,
    createdAt: row.created_at.toISOString(),
    source: row.source,
    items: row.items ?? {},
  };
}

/** A wording from its row. */
export function toObjectiveRevision(
  row: ObjectiveRevisionRow,
): ObjectiveRevision {
  return { ...toWording(row), ...written(row) };
}

function toGap({ gap_kind, gap_message, asked_at }: GapRow) {
  if (!gap_kind || !gap_message || !asked_at) return {};
  const gap = { message: gap_message, at: asked_at.toISOString() };
  return gap_kind === 'error' ? { sourceError: gap } : { noFigure: gap };
}

/** A metric from its row and that of its latest reading. */
export function toMetric(row: MetricRow, latest?: ReadingRow): StoredMetric {
  return {
    ...toDefinition(row),
    id: row.id,
    revision: row.revision,
    ...(row.objective_id && { objectiveId: row.objective_id }),
    ...(row.item_id && { itemId: row.item_id }),
    ...(latest && { latest: toReading(latest) }),
    ...toGap(row),
  };
}

/** A definition from its row. */
export function toMetricRevision(row: MetricRevisionRow): MetricRevision {
  return { ...toDefinition(row), ...written(row) };
}

/** A reading from its row; what no person read is by its source. */
export function toReading(row: ReadingRow): Reading {
  const { person_id, user_ref } = row;
  return {
    seq: Number(row.seq),
    readOn: row.read_on,
    value: row.value,
    ...(row.note && { note: row.note }),
    readBy: person_id
      ? personName({ person_id, user_ref })
      : sourceActor(row.read_from),
    recordedAt: row.recorded_at.toISOString(),
  };
}

/** The name of an item from its row. */
export function toItemReference(row: ItemReferenceRow): ItemReference {
  return {
    key: formatItemKey(row.number),
    title: row.title,
    ownerRef: row.owner_ref,
    state: row.state,
  };
}
