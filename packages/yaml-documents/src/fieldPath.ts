/** Keys and indexes from the document's root. */
export type FieldPath = readonly (string | number)[];

/** A path as people write it: `spec.objectives[0]`, `metadata.annotations['a.b/c']`. */
export function pathToText(path: FieldPath): string {
  return path
    .map((part, index) => {
      if (typeof part === 'number') {
        return `[${part}]`;
      }
      if (!/^[A-Za-z_][\w-]*$/.test(part)) {
        return `['${part.replace(/[\\']/g, '\\$&').replace(/\s/g, ' ')}']`;
      }
      return index === 0 ? part : `.${part}`;
    })
    .join('');
}

/** The path that {@link pathToText} wrote. */
export function textToPath(text: string): FieldPath {
  const parts = text.matchAll(/\[(\d+)\]|\['((?:[^'\\]|\\.)*)'\]|[^.[\]]+/g);
  return [...parts].map(([plain, index, quoted]) =>
    index === undefined
      ? quoted?.replace(/\\(.)/g, '$1') ?? plain
      : Number(index),
  );
}
