import type { Field } from '../Field';

/** NUL, which PostgreSQL cannot hold, and halves of surrogate pairs. */
const BAD_TEXT = /[\u0000\p{Cs}]/u;

/** Refuses keys and values that no database and no JSON document can carry. */
export function findBadText(root: Field): void {
  const open = [root];
  for (let field = open.pop(); field; field = open.pop()) {
    const { value } = field;
    const key = field.path.at(-1);
    const bad =
      (typeof value === 'string' && BAD_TEXT.test(value)) ||
      (typeof key === 'string' && BAD_TEXT.test(key));
    if (bad) {
      field.error('must not contain NUL or half a surrogate pair');
    } else if (Array.isArray(value)) {
      open.push(...field.items());
    } else {
      for (const name of field.keys()) {
        open.push(field.at(name));
      }
    }
  }
}
