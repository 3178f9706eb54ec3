import type { Entity } from '@backstage/catalog-model';
import { parseAllDocuments } from 'yaml';
import type { RenderedFile } from './renderedFiles';

const YAML = /\.ya?ml$/;
/** More than this is no definition, and would keep the page from answering. */
const LARGEST = 200_000;
const MOST_ALIASES = 20;

/**
 * Entities and definitions among the rendered files; of what is no YAML or no
 * such document, nothing. What is wrong with them the catalog says later.
 */
export function readDocuments(files: readonly RenderedFile[]): Entity[] {
  return files
    .filter(({ path, size }) => YAML.test(path) && size <= LARGEST)
    .flatMap(({ text }) => documentsIn(text ?? ''));
}

function documentsIn(text: string): Entity[] {
  try {
    return [...parseAllDocuments(text, { logLevel: 'silent' })].flatMap(it => {
      const value =
        it.errors.length === 0 && it.toJS({ maxAliasCount: MOST_ALIASES });
      return isDocument(value) ? [value] : [];
    });
  } catch {
    return [];
  }
}

function isDocument(value: unknown): value is Entity {
  const { apiVersion, kind, metadata } = (value || {}) as Partial<Entity>;
  return (
    typeof apiVersion === 'string' &&
    typeof kind === 'string' &&
    typeof metadata?.name === 'string'
  );
}
