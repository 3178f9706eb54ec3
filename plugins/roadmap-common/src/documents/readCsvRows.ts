import { parse, type CsvError } from 'csv-parse/sync';
import type { DocumentProblem } from '../documentPlans';
import { unguardCell } from './csvCell';
import type { CsvColumn } from './csvColumns';
import { toProblem } from './problems';

const LONGEST_TEXT = 1_000_000;
const LONGEST_FAULT = 200;
const DELIMITERS = [',', ';', '\t'];

/** One row after the first; cells by the name of their column. */
export interface CsvRow {
  /** Where the row begins, from 1. */
  line: number;
  cells: Partial<Record<CsvColumn, string>>;
}

/** The rows of a text, or the first thing that makes it no table. */
export type CsvRows =
  | { columns: string[]; rows: CsvRow[] }
  | { problem: DocumentProblem };

interface Parsed {
  record: string[];
  /** `lines`: where the record ends. */
  info: { lines: number };
}

const refuse = (line: number, message: string) => ({
  problem: toProblem({ path: [], message }, { line }),
});

/** Reads CSV as spreadsheets write it: separated by commas, semicolons or tabs, with or without a mark of byte order. */
export function readCsvRows(text: string): CsvRows {
  if (text.length > LONGEST_TEXT) {
    return refuse(
      1,
      `must be at most ${LONGEST_TEXT} characters, got ${text.length}`,
    );
  }
  let parsed: Parsed[];
  try {
    parsed = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as Parsed[];
  } catch (error) {
    const { message, lines } = error as CsvError & { lines?: number };
    return refuse(lines ?? 1, `must be CSV; ${harmless(message)}`);
  }
  if (parsed.length === 0) return refuse(1, 'must hold a line of column names');
  const [{ record: columns }, ...rest] = parsed;
  const long = rest.find(({ record }) => record.length > columns.length);
  if (long) {
    return refuse(
      lineOf(long),
      `must have at most ${columns.length} cells, as the first line does`,
    );
  }
  return { columns, rows: rest.map(row => toRow(row, columns)) };
}

/** The separator that the names of the columns have most of. */
function delimiterOf(text: string): string {
  const [names] = text.split(/\r?\n|\r/, 1);
  const count = (delimiter: string) => names.split(delimiter).length;
  return DELIMITERS.reduce((best, it) => (count(it) > count(best) ? it : best));
}

function toRow(parsed: Parsed, columns: string[]): CsvRow {
  const cells = parsed.record.map((cell, index) => [
    columns[index],
    unguardCell(cell),
  ]);
  return { line: lineOf(parsed), cells: Object.fromEntries(cells) };
}

/** Where a record begins: cells may hold line breaks of their own. */
function lineOf({ record, info }: Parsed): number {
  const breaks = record.join('').match(/\r\n|\n|\r/g) ?? [];
  return info.lines - breaks.length;
}

/** The parser repeats what was written, which may command a terminal. */
function harmless(message: string): string {
  return message
    .slice(0, LONGEST_FAULT)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\uFFFD]+/gu, ' ');
}
