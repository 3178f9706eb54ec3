import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
} from 'yaml';
import type { FieldPath } from './fieldPath';

/** Where something stands in the text; both from 1. */
export interface Position {
  line: number;
  column: number;
}

/** A text, where its lines begin, and the texts of fields that were parsed. */
export class LinedText {
  readonly #parsed = new Map<object, { document: Document; held: LinedText }>();

  constructor(readonly text: string, readonly lines = new LineCounter()) {}

  /** A line from 1, without its end. */
  line(number: number): string {
    const { lineStarts } = this.lines;
    return this.text
      .slice(lineStarts[number - 1], lineStarts[number] ?? undefined)
      .trimEnd();
  }

  /** The YAML that the text of a field holds. Parsed once, however much is found in it. */
  heldBy(node: Scalar<string>) {
    const known = this.#parsed.get(node);
    if (known) {
      return known;
    }
    const held = new LinedText(node.value);
    const document = parseDocument(node.value, {
      lineCounter: held.lines,
      prettyErrors: false,
    });
    this.#parsed.set(node, { document, held });
    return { document, held };
  }
}

/**
 * Position of a field, or of the nearest field around it that was written. Leads
 * on into YAML that is the text of a field, as that of an annotation.
 */
export function locateIn(
  document: Document,
  path: FieldPath,
  source: LinedText,
): Position {
  let node: unknown = document.contents;
  let place = positionOf(node, source.lines);
  for (const [depth, part] of path.entries()) {
    const owner = isAlias(node) ? node.resolve(document) : node;
    if (!isCollection(owner)) {
      return insideOf(owner, path.slice(depth), source) ?? place;
    }
    const item = isMap(owner)
      ? owner.items.findLast(
          pair => isScalar(pair.key) && String(pair.key.value) === part,
        )
      : owner.items[part as number];
    if (item === undefined) {
      break;
    }
    place = positionOf(isPair(item) ? item.key : item, source.lines);
    node = isPair(item) ? item.value : item;
  }
  return place;
}

/** Only a literal block (`|`) keeps the lines of the text that it holds. */
function insideOf(
  node: unknown,
  path: FieldPath,
  source: LinedText,
): Position | undefined {
  if (!isScalar(node) || node.type !== 'BLOCK_LITERAL') {
    return undefined;
  }
  const { document, held } = source.heldBy(node as Scalar<string>);
  const place = locateIn(document, path, held);
  const header = toPosition(node.range?.[0] ?? 0, source.lines);
  const line = header.line + place.line;
  const indent = source.line(line).length - held.line(place.line).length;
  return { line, column: place.column + Math.max(indent, 0) };
}

/** Where a node begins; the start of the text for none. */
export function positionOf(node: unknown, lines: LineCounter): Position {
  return toPosition((node as Node | null)?.range?.[0] ?? 0, lines);
}

/** Line and column of an offset. */
export function toPosition(offset: number, lines: LineCounter): Position {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}
