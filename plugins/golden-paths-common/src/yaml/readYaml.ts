import { InputError } from '@backstage/errors';
import { Lexer, LineCounter, parseAllDocuments } from 'yaml';

/** Longest text that is read, in characters; answers with 10,000 files take about 1.5 million. */
const LONGEST_TEXT = 2_000_000;
/** Brackets within brackets; where there are thousands, the parser takes seconds to give up. */
const DEEPEST_BRACKETS = 100;
/** More expansions of aliases than this are taken for an attack. */
const MOST_ALIASES = 100;

/** How a file is read. */
export interface YamlFile {
  /** Its name, for messages. */
  name: string;
  mostAliases?: number;
}

/**
 * Reads the documents of a YAML file as plain data. The text may be somebody
 * else's: nothing in it is run, and nothing multiplies.
 *
 * @throws InputError that names file, line, column and fault
 */
export function readYaml(text: string, file: YamlFile): unknown[] {
  const { name, mostAliases = MOST_ALIASES } = file;
  if (text.length > LONGEST_TEXT) {
    throw new InputError(
      `${name} must have at most ${LONGEST_TEXT} characters, got ${text.length}`,
    );
  }
  refuseDeepBrackets(text, name);
  const lineCounter = new LineCounter();
  const options = { lineCounter, prettyErrors: false, logLevel: 'error' };
  try {
    const documents = [...parseAllDocuments(text, options as object)];
    const [fault] = documents.flatMap(document => document.errors);
    if (fault) {
      const { line, col } = lineCounter.linePos(fault.pos[0]);
      throw new InputError(
        `${name}:${line}:${col}: is no YAML: ${fault.message}`,
      );
    }
    return documents.map(it => it.toJS({ maxAliasCount: mostAliases }));
  } catch (error) {
    if (error instanceof RangeError) throw tooDeep(name);
    // What the parser throws for more aliases than it may expand.
    if (!(error instanceof ReferenceError)) throw error;
    const most = mostAliases === 0 ? 'no' : 'fewer';
    throw new InputError(`${name} must use ${most} aliases`);
  }
}

function tooDeep(name: string) {
  return new InputError(`${name} must not be nested this deeply`);
}

function refuseDeepBrackets(text: string, name: string) {
  const opening = text.match(/[[{]/g)?.length ?? 0;
  if (opening <= DEEPEST_BRACKETS) return;
  let depth = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') depth += 1;
    if (token === ']' || token === '}') depth -= 1;
    if (depth > DEEPEST_BRACKETS) throw tooDeep(name);
  }
}
