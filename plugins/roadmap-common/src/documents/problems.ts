import {
  pathToText,
  type FieldPath,
  type Position,
} from '@stagecraft/backstage-yaml-documents';
import type { z } from 'zod';
import type { DocumentProblem } from '../documentPlans';
import { schemas } from './RoadmapDocument';

const LONGEST_ECHO = 60;
const TYPES: Record<string, string> = {
  string: 'text',
  number: 'a number',
  array: 'a list',
  object: 'a mapping of fields',
};

/** One thing that is wrong, by the path of the field. */
export interface Finding {
  path: FieldPath;
  message: string;
}

/** A value as a message may repeat it: short, and on one line. */
export function echo(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value) return 'a mapping';
  if (typeof value !== 'string') return String(value);
  const short = [...value].slice(0, LONGEST_ECHO).join('');
  return JSON.stringify(short.length < value.length ? `${short}…` : short);
}

/** Says what would be right where a schema has no words of its own for it. */
function messageOf(issue: z.core.$ZodRawIssue): string {
  const got = `got ${echo(issue.input)}`;
  if (issue.code === 'invalid_type') {
    if (issue.input === undefined) return 'must be given';
    return `must be ${TYPES[issue.expected] ?? issue.expected}, ${got}`;
  }
  if (issue.code === 'invalid_value') {
    return issue.input === undefined
      ? `must be given: ${issue.values.join(' or ')}`
      : `must be ${issue.values.join(' or ')}, ${got}`;
  }
  return 'must be as the schema says';
}

/** The fields that there are where a mapping stands. */
function fieldsAt(path: FieldPath): string {
  const holder = path.findLast(part => typeof part === 'string');
  const schema = schemas[(holder ?? 'document') as keyof typeof schemas];
  return Object.keys(schema.shape).join(', ');
}

function findingsOf(issue: z.core.$ZodIssue, start: FieldPath): Finding[] {
  const path = [...start, ...(issue.path as (string | number)[])];
  if (issue.code !== 'unrecognized_keys')
    return [{ path, message: issue.message }];
  const message = `is not a field here; there are ${fieldsAt(path)}`;
  return issue.keys.map(key => ({ path: [...path, key], message }));
}

/** The value as the schema reads it, or all that is wrong with it. Never throws. */
export function check<T extends z.ZodType>(
  schema: T,
  value: unknown,
  start: FieldPath = [],
): { value: z.output<T> } | { findings: Finding[] } {
  const result = schema.safeParse(value, { error: messageOf });
  if (result.success) return { value: result.data };
  return {
    findings: result.error.issues.flatMap(it => findingsOf(it, start)),
  };
}

/** A finding with its place. */
export function toProblem(
  finding: Finding,
  place: Partial<Position> & { line: number },
  more: { kind?: DocumentProblem['kind']; id?: string; field?: string } = {},
): DocumentProblem {
  const { kind = 'error', id, field = pathToText(finding.path) } = more;
  const { line, column } = place;
  return {
    kind,
    line,
    ...(column !== undefined && { column }),
    ...(field && { field }),
    ...(id !== undefined && { id }),
    message: finding.message,
  };
}

/** Problems as lines for people: `line 12: items[0].title: must be …`. */
export function documentProblemsToText(problems: DocumentProblem[]): string {
  return problems
    .map(({ line, field, message }) =>
      [`line ${line}`, field, message].filter(Boolean).join(': '),
    )
    .join('\n');
}
