import type MarkdownIt from 'markdown-it';
import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';

/** `!!! type "Title"` is open, `??? type "Title"` folded, `???+` unfolded. */
const OPENING =
  /^(!!!|\?\?\?\+?)[ \t]*([\w-]+)?(?:[ \t]+[\w-]+)*(?:[ \t]+"([^]*?)")?[ \t]*$/;
const INDENT = 4;

/** How each type is shown, by the names that MkDocs knows for it. */
const LOOKS: Record<string, string[]> = {
  note: ['note', 'seealso'],
  abstract: ['abstract', 'summary', 'tldr'],
  info: ['info', 'todo'],
  tip: ['tip', 'hint', 'important'],
  success: ['success', 'check', 'done'],
  question: ['question', 'help', 'faq'],
  warning: ['warning', 'caution', 'attention'],
  failure: ['failure', 'fail', 'missing'],
  danger: ['danger', 'error'],
  bug: ['bug'],
  example: ['example'],
  quote: ['quote', 'cite'],
};
const LOOK_OF = new Map(
  Object.entries(LOOKS).flatMap(([look, types]) =>
    types.map(type => [type, look]),
  ),
);

/**
 * Teaches a parser the admonitions of MkDocs. Only classes that we style are
 * ever written, so that a page cannot dress up as a part of the reader.
 */
export function admonitions(parser: MarkdownIt): void {
  parser.block.ruler.before('fence', 'admonition', parseAdmonition, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
}

function parseAdmonition(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  if (state.sCount[startLine] - state.blkIndent >= INDENT) {
    return false; // Indented as code.
  }
  const begin = state.bMarks[startLine] + state.tShift[startLine];
  const line = state.src.slice(begin, state.eMarks[startLine]);
  const opening = OPENING.exec(line);
  if (!opening || (opening[2] === undefined && opening[3] === undefined)) {
    return false;
  }
  if (!silent) {
    const bodyEnd = endOfBody(state, startLine, endLine);
    pushTokens(state, opening, startLine, bodyEnd);
  }
  return true;
}

/** The line after the last that is indented below the opening. */
function endOfBody(state: StateBlock, startLine: number, endLine: number) {
  let end = startLine + 1;
  for (let line = end; line < endLine; line += 1) {
    if (state.isEmpty(line)) continue;
    if (state.sCount[line] < state.blkIndent + INDENT) break;
    end = line + 1;
  }
  return end;
}

function pushTokens(
  state: StateBlock,
  [, marker, type = 'note', title]: RegExpExecArray,
  startLine: number,
  bodyEnd: number,
) {
  const look = LOOK_OF.get(type.toLowerCase()) ?? 'note';
  const folds = marker !== '!!!';
  const box = folds ? 'details' : 'div';
  const open = state.push('admonition_open', box, 1);
  open.map = [startLine, bodyEnd];
  open.attrs = [['class', `${folds ? '' : 'admonition '}${look}`]];
  if (marker === '???+') open.attrs.push(['open', '']);
  const shown = title ?? capitalised(type);
  if (shown || folds) {
    pushTitle(state, folds, shown || capitalised(type), startLine);
  }
  const { parentType, lineMax, blkIndent } = state;
  state.lineMax = bodyEnd;
  state.blkIndent += INDENT;
  state.md.block.tokenize(state, startLine + 1, bodyEnd);
  Object.assign(state, { parentType, lineMax, blkIndent });
  state.push('admonition_close', box, -1);
  state.line = bodyEnd;
}

function pushTitle(
  state: StateBlock,
  folds: boolean,
  title: string,
  line: number,
) {
  const tag = folds ? 'summary' : 'p';
  const open = state.push('admonition_title_open', tag, 1);
  if (!folds) open.attrs = [['class', 'admonition-title']];
  const inline = state.push('inline', '', 0);
  inline.content = title;
  inline.map = [line, line + 1];
  inline.children = [];
  state.push('admonition_title_close', tag, -1);
}

function capitalised(type: string) {
  return type.charAt(0).toUpperCase() + type.slice(1).replaceAll('-', ' ');
}
