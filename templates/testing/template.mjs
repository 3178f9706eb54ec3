import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';

const templates = dirname(import.meta.dirname);

/** A template as its template.yaml describes it. */
export function readTemplate(name) {
  return parse(readFileSync(join(templates, name, 'template.yaml'), 'utf8'));
}

/** All parameters of a form, of whichever page, and which must be filled in. */
export function formOf({ spec }) {
  return {
    type: 'object',
    required: spec.parameters.flatMap(page => page.required ?? []),
    properties: Object.assign(
      {},
      ...spec.parameters.map(page => page.properties),
    ),
  };
}

/** The input of the step that renders the project. */
export function renderingOf({ spec }) {
  return spec.steps.find(({ action }) => action === 'golden-path:render').input;
}

/** The skeletons' files of the named layers: `{ layer, path, text }`. */
export function readLayers(layers) {
  return layers.flatMap(layer => {
    const skeleton = join(templates, layer, 'skeleton');
    return readdirSync(skeleton, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
      .filter(file => !file.includes('/node_modules/'))
      .map(file => ({
        layer,
        path: file.slice(skeleton.length + 1),
        text: readFileSync(file, 'utf8'),
      }));
  });
}

/** All names after `prefix.` within `${{ … }}` and `{% … %}`. */
export function namesUsed(text, prefix) {
  const tags = text.match(/\$\{\{.*?\}\}|\{%.*?%\}/gs) ?? [];
  const pattern = new RegExp(`\\b${prefix}\\.(\\w+)`, 'g');
  return new Set(
    tags.flatMap(tag => [...tag.matchAll(pattern)].map(match => match[1])),
  );
}
