import { InputError } from '@backstage/errors';
import { readYaml } from '@stagecraft/backstage-plugin-golden-paths-common';
import { isEqual, isPlainObject } from 'lodash';
import { stringify } from 'yaml';
import type { ProjectFile } from './ProjectFile';

/**
 * Path of the file that a `….merge.json` or `….merge.yaml` is merged into, or
 * undefined for any other file.
 */
export function mergeTargetOf(path: string): string | undefined {
  const match = /^(.+)\.merge\.(json|yaml)$/.exec(path);
  return match ? `${match[1]}.${match[2]}` : undefined;
}

/**
 * Merges a layer's addition into the file of the layers below: mappings by
 * key, lists appended without repeating what is there, everything else
 * replaced. Documents of one YAML file are matched by kind and name. Where no
 * layer below has the file, the addition is the file.
 *
 * @throws InputError when either is no JSON or YAML
 */
export function mergeInto(
  below: ProjectFile | undefined,
  addition: ProjectFile,
): ProjectFile {
  const isJson = addition.path.endsWith('.json');
  const read = (file: ProjectFile) =>
    isJson
      ? [readJson(file)]
      : readYaml(file.content.toString(), { name: file.path });
  try {
    const merged = mergeDocuments(below ? read(below) : [], read(addition));
    const text = isJson
      ? `${JSON.stringify(merged[0], null, 2)}\n`
      : merged
          .map(it => stringify(it, { aliasDuplicateObjects: false }))
          .join('---\n');
    return { ...(below ?? addition), content: Buffer.from(text) };
  } catch (error) {
    // JSON may be nested deeper than what walks it can go.
    if (!(error instanceof RangeError)) throw error;
    throw new InputError(`${addition.path} is nested too deeply to be merged`);
  }
}

function readJson(file: ProjectFile): unknown {
  try {
    return JSON.parse(file.content.toString());
  } catch (error) {
    throw new InputError(
      `${file.path} is no JSON: ${(error as Error).message}`,
    );
  }
}

function mergeDocuments(below: unknown[], additions: unknown[]): unknown[] {
  const result = [...below];
  for (const addition of additions) {
    const isAlone = below.length === 1 && additions.length === 1;
    const index = isAlone
      ? 0
      : result.findIndex(it => isEqual(identity(it), identity(addition)));
    if (index < 0) result.push(addition);
    else result[index] = mergeValue(result[index], addition);
  }
  return result;
}

function identity(document: unknown): unknown {
  const { kind, metadata } = (document ?? {}) as Record<string, any>;
  return [kind, metadata?.name];
}

function mergeValue(below: unknown, addition: unknown): unknown {
  if (Array.isArray(below) && Array.isArray(addition)) {
    const fresh = addition.filter(it => !below.some(old => isEqual(old, it)));
    return [...below, ...fresh];
  }
  if (!isPlainObject(below) || !isPlainObject(addition)) return addition;
  const merged = new Map(Object.entries(below as object));
  for (const [key, value] of Object.entries(addition as object)) {
    const old = merged.get(key);
    merged.set(key, merged.has(key) ? mergeValue(old, value) : value);
  }
  return Object.fromEntries(merged);
}
