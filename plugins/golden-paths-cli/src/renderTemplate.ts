import { readRecipe } from '@stagecraft/backstage-plugin-golden-paths-common';
import {
  type ProjectFile,
  readFolder,
  renderProject,
} from '@stagecraft/backstage-plugin-golden-paths-node';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fillForm, valuesOf } from './answers';

/** A rendered project, and the folders that it was made of. */
export interface RenderedTemplate {
  files: ProjectFile[];
  layers: string[];
}

/**
 * Renders a template as the portal does.
 *
 * @param folder - absolute path of the template
 * @param cwd - what messages name files relative to
 * @throws InputError that names file and line
 */
export async function renderTemplate(
  folder: string,
  given: Record<string, string>,
  cwd: string,
): Promise<RenderedTemplate> {
  const file = join(folder, 'template.yaml');
  const template = readRecipe(
    await readFile(file, 'utf8'),
    relative(cwd, file),
  );
  const values = valuesOf(template, fillForm(template, given));
  const templates = dirname(folder);
  const layers = template.layers.map(async name => ({
    template: name,
    files: await readFolder(join(templates, name, 'skeleton')),
  }));
  const files = renderProject({
    layers: await Promise.all(layers),
    version: {
      template: basename(folder),
      repository: pathToFileURL(templates).href,
      tag: null,
      commit: null,
    },
    values,
    copyWithoutTemplating: template.copyWithoutTemplating,
  });
  return { files, layers: template.layers };
}

/** `layer/file:line` as a path that an editor opens. */
export function withPaths(message: string, folder: string, cwd: string) {
  const templates = dirname(folder);
  const [layer, ...rest] = message.split('/');
  const skeleton = join(templates, layer, 'skeleton');
  const isFile = /^[a-z0-9-]+$/.test(layer) && existsSync(skeleton);
  return isFile ? `${relative(cwd, skeleton)}/${rest.join('/')}` : message;
}
