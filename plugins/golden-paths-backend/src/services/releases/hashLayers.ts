import type { LayerHashes } from '@stagecraft/backstage-plugin-golden-paths-common';
import {
  hashOf,
  type ProjectFile,
} from '@stagecraft/backstage-plugin-golden-paths-node';
import { createHash } from 'node:crypto';

// What a project is rendered from; tests and documents of a template change nothing in it.
const RENDERED = /^(.*)\/(skeleton\/.+|template\.yaml)$/;

/** One hash for each layer of a repository of templates, by the layer's name. */
export function hashLayers(files: readonly ProjectFile[]): LayerHashes {
  const lines = new Map<string, string[]>();
  for (const file of files) {
    const [, folder, rest] = RENDERED.exec(file.path) ?? [];
    if (!folder || folder.includes('/skeleton/')) continue;
    const name = folder.slice(folder.lastIndexOf('/') + 1);
    const line = `${rest}\0${hashOf(file)}`;
    lines.set(name, [...(lines.get(name) ?? []), line]);
  }
  return Object.fromEntries(
    [...lines].map(([name, all]) => [name, digest(all.sort())]),
  );
}

function digest(lines: string[]): string {
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}
