import type { FieldPath } from '@stagecraft/backstage-yaml-documents';
import type { DocumentProblem } from '../documentPlans';
import {
  csvColumns,
  itemColumns,
  promiseColumns,
  type CsvColumn,
} from './csvColumns';
import { readCsvRows, type CsvRow } from './readCsvRows';
import { MOST_DOCUMENT_ITEMS, schemas } from './RoadmapDocument';
import { check, toProblem, type Finding } from './problems';
import type { ReadRoadmap } from './readRoadmap';

const NEEDED = ['id', 'title', 'owner'] as const;

/** Reads a roadmap in CSV: a row an item, and a further row for each promise after the first. */
export function readCsvItems(text: string): ReadRoadmap {
  const read = readCsvRows(text);
  if ('problem' in read) return { items: [], problems: [read.problem] };
  const problems = findColumnProblems(read.columns);
  if (problems.length > 0) return { items: [], problems };
  const groups = groupById(read.rows);
  if (groups.length > MOST_DOCUMENT_ITEMS) {
    const message = `must be at most ${MOST_DOCUMENT_ITEMS} items`;
    const line = groups[MOST_DOCUMENT_ITEMS][0].line;
    return {
      items: [],
      problems: [toProblem({ path: [], message }, { line })],
    };
  }
  const parts = groups.map(readItem);
  return {
    items: parts.flatMap(({ items }) => items),
    problems: parts.flatMap(part => part.problems),
  };
}

function findColumnProblems(columns: string[]): DocumentProblem[] {
  const at = (message: string) => toProblem({ path: [], message }, { line: 1 });
  const known: readonly string[] = csvColumns;
  return [
    ...NEEDED.filter(name => !columns.includes(name)).map(name =>
      at(`must have the column ${name}; the first line names the columns`),
    ),
    ...columns.flatMap((name, index) => {
      if (!known.includes(name)) {
        const names = csvColumns.join(', ');
        return [at(`column ${index + 1} is not known; there are ${names}`)];
      }
      return columns.indexOf(name) < index
        ? [at(`must have the column ${name} once`)]
        : [];
    }),
  ];
}

/** The rows of each item, in the order in which the items begin. */
function groupById(rows: CsvRow[]): CsvRow[][] {
  const groups = new Map<string | CsvRow, CsvRow[]>();
  for (const row of rows) {
    // Rows without an id are wrong each by itself.
    const id = row.cells.id || row;
    const group = groups.get(id);
    if (group) group.push(row);
    else groups.set(id, [row]);
  }
  return [...groups.values()];
}

function readItem(rows: CsvRow[]): ReadRoadmap {
  const [first] = rows;
  const promised = rows.filter(row =>
    promiseColumns.some(name => row.cells[name]),
  );
  const id = first.cells.id;
  const problem = (finding: Finding, kind?: DocumentProblem['kind']) => {
    const { row, field } = placeOf(finding.path, first, promised);
    return toProblem(finding, row, { kind, id, field });
  };
  const repeated = rows.slice(1).flatMap(row =>
    itemColumns
      .filter(name => row.cells[name] && row.cells[name] !== first.cells[name])
      .map(field => {
        const message = `must be empty or as in line ${first.line}, where the item begins`;
        return toProblem({ path: [], message }, row, { id, field });
      }),
  );
  const checked = check(schemas.items, toItem(first, promised));
  if ('findings' in checked) {
    const found = checked.findings.map(it => problem(it));
    return { items: [], problems: [...found, ...repeated] };
  }
  const read = {
    item: checked.value,
    line: first.line,
    problem: (
      path: FieldPath,
      message: string,
      kind?: DocumentProblem['kind'],
    ) => problem({ path, message }, kind),
  };
  return { items: [read], problems: repeated };
}

/** The row and column of a field of an item. */
function placeOf(path: FieldPath, first: CsvRow, promised: CsvRow[]) {
  const [column, index, part] = path;
  if (column !== 'promises') return { row: first, field: String(column) };
  const row = promised[Number(index)] ?? promised.at(-1) ?? first;
  return { row, field: part === undefined ? 'due' : String(part) };
}

function toItem(first: CsvRow, promised: CsvRow[]) {
  const cell = (name: CsvColumn) => first.cells[name];
  return {
    id: cell('id') ?? '',
    title: cell('title') ?? '',
    summary: cell('summary') ?? '',
    owner: cell('owner') ?? '',
    ...(cell('category') && { category: cell('category') }),
    ...(cell('visibility') && { visibility: cell('visibility') }),
    ...(cell('state') && { state: cell('state') }),
    entities: toEntities(cell('entities') ?? ''),
    dependsOn: toIds(cell('dependsOn') ?? ''),
    relatesTo: toIds(cell('relatesTo') ?? ''),
    promises: promised.map(toPromise),
  };
}

/** `affects component:default/a, delivers component:default/b`; the role may be left out. */
function toEntities(text: string) {
  return text
    .split(/[,\n]/)
    .map(part => part.trim())
    .filter(Boolean)
    .map(part => {
      const [role, ref] = part.split(/\s+/);
      return ref ? { role, ref } : { ref: role };
    });
}

/** Ids hold neither blanks nor commas. */
function toIds(text: string): string[] {
  return text.split(/[\s,]+/).filter(Boolean);
}

function toPromise({ cells }: CsvRow) {
  const { due, confidence, reasonCode, reason } = cells;
  return {
    due: due ?? '',
    confidence: toNumber(confidence),
    ...(reasonCode && { reasonCode }),
    ...(reason && { reason }),
  };
}

/** Spreadsheets of some countries write a decimal comma. */
function toNumber(text: string | undefined) {
  if (!text) return undefined;
  return /^\d*[.,]?\d+(e-?\d+)?$/.test(text)
    ? Number(text.replace(',', '.'))
    : text;
}
