import { Primitive } from './Primitive';
import { isOffered } from './retirement';
import { PromiseState } from './promiseState';
import { wordsOf } from './wordsOf';

/** How a list of primitives is narrowed; what is left out does not narrow. */
export interface PrimitiveFilter {
  /** Words that all have to be found. */
  text: string;
  /** A lifecycle. */
  maturity?: string;
  promise?: PromiseState;
}

/** What does not narrow at all. */
export const NO_FILTER: PrimitiveFilter = { text: '' };

/**
 * Primitives that pass a filter. Those that are called by the words of the text
 * (job, name, synonym) come before those that only mention them; then those
 * that one may still start on, and the most adopted, so that the paved road is where
 * people already walk.
 *
 * @param promiseOf - state of a primitive's promise; `undefined` while unknown,
 *   which passes no filter by promise
 */
export function selectPrimitives(
  primitives: Primitive[],
  filter: PrimitiveFilter,
  promiseOf: (entityRef: string) => PromiseState | undefined = () => undefined,
): Primitive[] {
  const { maturity, promise } = filter;
  const wanted = wordsOf(filter.text);
  return primitives
    .filter(
      primitive =>
        (!maturity || primitive.maturity === maturity) &&
        (!promise || promiseOf(primitive.entityRef) === promise),
    )
    .map(primitive => ({ primitive, rank: rankOf(primitive, wanted) }))
    .filter(({ rank }) => rank !== undefined)
    .sort((a, b) => a.rank! - b.rank! || inOrder(a.primitive, b.primitive))
    .map(({ primitive }) => primitive);
}

/** 0 when it is called so, 1 when it only mentions the words, nothing without them. */
function rankOf(primitive: Primitive, wanted: string[]): number | undefined {
  const { title, entityRef, job = '', description = '' } = primitive;
  const called = [title, entityRef, job, ...primitive.synonyms];
  if (holds(called, wanted)) return 0;
  const all = [...called, description, ...primitive.tags];
  return holds(all, wanted) ? 1 : undefined;
}

/** Whether each wanted word begins a word of the texts. */
function holds(texts: string[], wanted: string[]): boolean {
  const words = wordsOf(texts.join(' '));
  return wanted.every(each => words.some(word => word.startsWith(each)));
}

function inOrder(a: Primitive, b: Primitive): number {
  return (
    Number(isOffered(b)) - Number(isOffered(a)) ||
    b.adopterRefs.length - a.adopterRefs.length ||
    a.title.localeCompare(b.title, 'en')
  );
}
