import {
  type Document,
  isScalar,
  Lexer,
  type LineCounter,
  parseAllDocuments,
  visit,
} from 'yaml';
import type { FieldPath } from './fieldPath';
import {
  LinedText,
  locateIn,
  type Position,
  positionOf,
  toPosition,
} from './locateIn';

/** Longest text that is read, in characters. */
const LONGEST_TEXT = 1_000_000;
/** How the parser reports that it ran out of stack. */
const OUT_OF_STACK = /call stack|stack overflow/i;
/** Brackets within brackets; where there are thousands, the parser takes seconds to give up. */
const DEEPEST_BRACKETS = 100;
/** More faults of one document than this help nobody. */
const MOST_FAULTS = 50;
const LONGEST_FAULT = 300;
const NO_TEXT = 'must be text in UTF-8, got something else';
const TOO_DEEP = 'must not be nested this deeply';
/** More expansions of aliases than this are taken for an attack. */
const MOST_ALIASES = 100;

/** A fault of the YAML itself. */
export interface SyntaxFault extends Position {
  message: string;
}

/** One document of a text: plain data, its faults, and where its fields stand. */
export interface ReadDocument {
  /** Undefined when `faults` made it unreadable. */
  value: unknown;
  faults: SyntaxFault[];
  /** Position of a field, or of the nearest field around it that was written. */
  locate(path: FieldPath): Position;
}

/**
 * Reads YAML or JSON: one document, several separated by `---`, or a sequence
 * of documents. Nothing in the text is run, and nothing multiplies.
 *
 * Never throws; what cannot be read is a fault.
 */
export function readDocuments(text: string): ReadDocument[] {
  if (text.length > LONGEST_TEXT) {
    return [
      unreadable(
        `must be at most ${LONGEST_TEXT} characters, got ${text.length}`,
      ),
    ];
  }
  if (text.includes('\0')) {
    return [unreadable(NO_TEXT)];
  }
  if (hasDeepBrackets(text)) {
    return [unreadable(TOO_DEEP)];
  }
  const source = new LinedText(text);
  try {
    // Repeated keys are looked for below: the parser compares each with each.
    const documents = parseAllDocuments(text, {
      lineCounter: source.lines,
      uniqueKeys: false,
      prettyErrors: false,
      // What is odd about a document is told to whoever sent it, not to the process.
      logLevel: 'error',
    });
    const faults = documents.flatMap(document => document.errors ?? []);
    if (faults.some(fault => OUT_OF_STACK.test(fault.message))) {
      return [unreadable(TOO_DEEP)];
    }
    return [...documents]
      .filter(document => document.contents || document.errors.length)
      .flatMap(document => readOne(document, source));
  } catch (error) {
    if (error instanceof RangeError) {
      return [unreadable(TOO_DEEP)];
    }
    throw error;
  }
}

function hasDeepBrackets(text: string): boolean {
  let depth = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') depth += 1;
    if (token === ']' || token === '}') depth -= 1;
    if (depth > DEEPEST_BRACKETS) return true;
  }
  return false;
}

function unreadable(message: string): ReadDocument {
  const start = { line: 1, column: 1 };
  return {
    value: undefined,
    faults: [{ ...start, message }],
    locate: () => start,
  };
}

function readOne(document: Document, source: LinedText): ReadDocument[] {
  const { lines } = source;
  const faults = faultsOf(document, lines);
  let value: unknown;
  if (faults.length === 0) {
    try {
      value = document.toJS({ maxAliasCount: MOST_ALIASES });
    } catch (error) {
      const message = `must use fewer aliases; ${(error as Error).message}`;
      faults.push({ ...positionOf(document.contents, lines), message });
    }
  }
  const locate = (path: FieldPath) => locateIn(document, path, source);
  return Array.isArray(value)
    ? value.map((item, index) => ({
        value: item,
        faults: [],
        locate: path => locate([index, ...path]),
      }))
    : [{ value, faults, locate }];
}

function faultsOf(document: Document, lines: LineCounter): SyntaxFault[] {
  const written = [...document.errors, ...document.warnings];
  const faults = written.slice(0, MOST_FAULTS).map(fault => ({
    ...toPosition(fault.pos[0], lines),
    message:
      fault.code === 'TAG_RESOLVE_FAILED'
        ? `must not use tags of its own; ${harmless(fault.message)}`
        : harmless(fault.message),
  }));
  visit(document, {
    Map(_, map) {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        const name = isScalar(key) ? key.value : key;
        if (seen.has(name)) {
          const message = `must not repeat a key, got ${JSON.stringify(
            name,
          )} again`;
          faults.push({ ...positionOf(key, lines), message });
        }
        seen.add(name);
      }
    },
  });
  return faults;
}

/** The parser repeats what was written, which may command a terminal. */
function harmless(message: string): string {
  return message
    .slice(0, LONGEST_FAULT)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\uFFFD]+/gu, ' ');
}
