import { stringify as stringifyCsv } from 'csv-stringify/sync';
import { stringify as stringifyYaml } from 'yaml';
import type { DocumentFormat } from '../documentPlans';
import { guardCell } from './csvCell';
import { csvColumns, type CsvColumn } from './csvColumns';
import {
  DOCUMENT_API_VERSION,
  DOCUMENT_KIND,
  type DocumentItem,
  type DocumentPromise,
} from './RoadmapDocument';

/** Writes items down so that {@link readRoadmap} gives them back. */
export function writeRoadmap(
  items: DocumentItem[],
  format: DocumentFormat,
): string {
  return format === 'csv' ? writeCsv(items) : writeYaml(items);
}

function writeYaml(items: DocumentItem[]): string {
  const document = {
    apiVersion: DOCUMENT_API_VERSION,
    kind: DOCUMENT_KIND,
    items: items.map(inOrder),
  };
  return stringifyYaml(document, {
    aliasDuplicateObjects: false,
    lineWidth: 0,
  });
}

/** Fields in the order of the schema, without those that say nothing. */
function inOrder(item: DocumentItem) {
  const { id, title, summary, owner, category, visibility, state } = item;
  const { entities, dependsOn, relatesTo, promises } = item;
  return {
    id,
    title,
    ...(summary && { summary }),
    owner,
    ...(category !== undefined && { category }),
    ...(visibility && { visibility }),
    ...(state && { state }),
    ...(entities.length > 0 && { entities }),
    ...(dependsOn.length > 0 && { dependsOn }),
    ...(relatesTo.length > 0 && { relatesTo }),
    ...(promises.length > 0 && { promises }),
  };
}

type Cells = Partial<Record<CsvColumn, string>>;

/** With a mark of byte order, without which some spreadsheets misread letters. */
function writeCsv(items: DocumentItem[]): string {
  const rows = items
    .flatMap(toRows)
    .map(cells => csvColumns.map(name => guardCell(cells[name] ?? '')));
  return stringifyCsv([[...csvColumns], ...rows], {
    bom: true,
    quoted_match: /\s/,
    record_delimiter: '\n',
  });
}

function toRows(item: DocumentItem): Cells[] {
  const { id, title, summary, owner, category, visibility } = item;
  const { state, entities } = item;
  const [first, ...more] = item.promises;
  return [
    {
      id,
      title,
      summary,
      owner,
      category,
      visibility,
      state,
      entities: entities.map(({ role, ref }) => `${role} ${ref}`).join(', '),
      dependsOn: item.dependsOn.join(', '),
      relatesTo: item.relatesTo.join(', '),
      ...(first && toCells(first)),
    },
    ...more.map(promise => ({ id, ...toCells(promise) })),
  ];
}

function toCells({ due, confidence, reasonCode, reason }: DocumentPromise) {
  return { due, confidence: String(confidence), reasonCode, reason };
}
