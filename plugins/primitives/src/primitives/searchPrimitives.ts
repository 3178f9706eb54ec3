import { Primitive } from './Primitive';

/**
 * Primitives whose job, name, description or tags hold every word of a text;
 * the most adopted first, so that the paved road is where people already walk.
 */
export function searchPrimitives(
  primitives: Primitive[],
  text: string,
): Primitive[] {
  const words = text.toLocaleLowerCase('en-US').split(/\s+/).filter(Boolean);
  return primitives
    .filter(primitive => {
      const held = searchTextOf(primitive);
      return words.every(word => held.includes(word));
    })
    .sort(
      (a, b) =>
        b.adopterRefs.length - a.adopterRefs.length ||
        a.title.localeCompare(b.title, 'en'),
    );
}

function searchTextOf(primitive: Primitive): string {
  const { title, entityRef, job = '', description = '', tags } = primitive;
  return [title, entityRef, job, description, ...tags]
    .join(' ')
    .toLocaleLowerCase('en-US');
}
