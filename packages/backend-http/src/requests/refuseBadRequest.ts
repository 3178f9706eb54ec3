import { InputError } from '@backstage/errors';
import type { RequestHandler } from 'express';

const MAX_DEPTH = 64;
const LONE_SURROGATE = /\p{Cs}/u;

function problemOfText(text: string): string | undefined {
  if (text.includes('\u0000')) return 'holds a NUL character';
  return LONE_SURROGATE.test(text) ? 'is not well-formed Unicode' : undefined;
}

function problemOfLeaf(value: unknown): string | undefined {
  if (typeof value === 'string') return problemOfText(value);
  return problemOfNumber(value);
}

function problemOfNumber(value: unknown): string | undefined {
  if (typeof value !== 'number') return undefined;
  if (!Number.isFinite(value)) return 'is not a finite number';
  const losesDigits = Number.isInteger(value) && !Number.isSafeInteger(value);
  return losesDigits ? 'is a number too large to be exact' : undefined;
}

function childrenOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value ? Object.entries(value) : [];
}

/**
 * Says what makes a parsed body unfit for storage, naming the field: NUL, lone
 * surrogates, inexact numbers, absurd depth. Iterative, so that no nesting can
 * exhaust the stack.
 */
export function problemOfBody(body: unknown): string | undefined {
  const open: [path: string, value: unknown, depth: number][] = [
    ['/body', body, 0],
  ];
  for (let next = open.pop(); next; next = open.pop()) {
    const [path, value, depth] = next;
    const problem = problemOfLeaf(value);
    if (problem) return `${path}: ${problem}`;
    if (depth > MAX_DEPTH) return `/body: nested deeper than ${MAX_DEPTH}`;
    for (const [key, child] of childrenOf(value)) {
      const problemOfKey = problemOfText(key);
      if (problemOfKey) return `${path}: a field name ${problemOfKey}`;
      open.push([`${path}/${key}`, child, depth + 1]);
    }
  }
  return undefined;
}

function problemOfQuery(query: string): string | undefined {
  const seen = new Set<string>();
  for (const name of new URLSearchParams(query).keys()) {
    if (seen.has(name)) return `/query/${name}: given more than once`;
    // Express drops these names silently, so the schema never sees them.
    if (name in Object.prototype || name.includes('[')) {
      return `/query/${name}: Unknown query parameter`;
    }
    seen.add(name);
  }
  return undefined;
}

/** Says what is wrong with a raw URL (path and query) before any routing. */
export function problemOfUrl(url: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(url);
  } catch {
    return 'the URL holds a malformed percent-encoding';
  }
  const problem = problemOfText(decoded);
  if (problem) return `the URL ${problem}`;
  const start = url.indexOf('?');
  return start < 0 ? undefined : problemOfQuery(url.slice(start + 1));
}

/** Refuses with 400 a URL that no document could describe. */
export const refuseBadUrl: RequestHandler = (req, _res, next) => {
  const problem = problemOfUrl(req.url);
  next(problem ? new InputError(problem) : undefined);
};

/** Refuses with 400 a parsed body that no store could keep. */
export const refuseBadBody: RequestHandler = (req, _res, next) => {
  const problem = problemOfBody(req.body);
  next(problem ? new InputError(problem) : undefined);
};

/**
 * Refuses with 400 a number in the query that the schema let through although
 * it is none: `Infinity` and `1e309` become numbers there, and bounds are
 * checked for finite ones only.
 */
export const refuseBadNumbers: RequestHandler = (req, _res, next) => {
  for (const [name, value] of Object.entries(req.query)) {
    const problem = problemOfNumber(value);
    if (problem) throw new InputError(`/query/${name}: ${problem}`);
  }
  next();
};
