import { InputError } from '@backstage/errors';
import type { AnswerValue } from '@stagecraft/backstage-plugin-golden-paths-common';
import micromatch from 'micromatch';
import {
  createTemplateRenderer,
  type PreparedTemplateContext,
  type TemplateRenderer,
  TemplateLimitError,
  TemplateRenderError,
} from 'nunjitsu';
import { isUtf8 } from 'node:buffer';
import { filters } from './filters';
import { mergeInto, mergeTargetOf } from './mergeFiles';
import {
  type ProjectFile,
  requireNoLink,
  requireSafePath,
} from './ProjectFile';

/** The engine's version; raised when the same layers would render differently. */
export const ENGINE_VERSION = '2';

/** The skeleton of one layer. */
export interface Layer {
  /** Name of its folder among the templates, such as `base`. */
  template: string;
  files: readonly ProjectFile[];
}

/** Where layers come from; in a skeleton these are `goldenPath.…`. */
export interface TemplateVersion {
  /** Name of the last layer, after which the golden path is called. */
  template: string;
  repository: string;
  /** Null for templates that are no release. */
  tag: string | null;
  commit: string | null;
}

/** What a project is rendered from. */
export interface Rendering {
  /** In the order in which they are laid over each other. */
  layers: readonly Layer[];
  version: TemplateVersion;
  /** In a skeleton these are `values.…`. */
  values: Readonly<Record<string, AnswerValue>>;
  /** Globs of files whose content is copied as it is; their path is rendered. */
  copyWithoutTemplating?: readonly string[];
}

/** A file of a rendered project, and the layer that had the last word on it. */
export interface RenderedFile extends ProjectFile {
  layer: string;
}

/**
 * Renders a project: each layer's files are Nunjucks templates in the dialect
 * of Backstage's scaffolder, with the engine that it uses itself. A file
 * replaces that of an earlier layer with the same path; `x.merge.json` and
 * `x.merge.yaml` are merged into `x.json` and `x.yaml` instead. A file whose
 * rendered path is empty, or has an empty part, is left out.
 *
 * Answers stay text: nothing in them is rendered again.
 *
 * @throws InputError that names layer, file and line
 */
export function renderLayers(rendering: Rendering): RenderedFile[] {
  const renderer = createTemplateRenderer({
    filters,
    allowRegexExecution: true,
  });
  const context = renderer.prepareContext({
    values: rendering.values,
    goldenPath: { ...rendering.version },
  });
  const project = new Map<string, RenderedFile>();
  for (const layer of rendering.layers) {
    for (const file of renderLayer(layer, rendering, { renderer, context })) {
      const target = mergeTargetOf(file.path);
      const path = target ?? file.path;
      const merged = target ? mergeInto(project.get(target), file) : file;
      project.set(path, { ...merged, path, layer: layer.template });
    }
  }
  requireNoFileUnderFile([...project.keys()]);
  return [...project.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

interface Engine {
  renderer: TemplateRenderer;
  context: PreparedTemplateContext;
}

function renderLayer(
  { template, files }: Layer,
  { copyWithoutTemplating = [] }: Rendering,
  engine: Engine,
): ProjectFile[] {
  return files.flatMap(file => {
    const where = `${template}/${file.path}`;
    requireNoLink(where, file.mode);
    const path = renderText(file.path, where, engine);
    if (path.split('/').includes('')) return [];
    requireSafePath(path);
    const isCopied =
      micromatch.isMatch(file.path, [...copyWithoutTemplating], {
        dot: true,
      }) || !isText(file.content);
    if (isCopied) return [{ ...file, path }];
    const text = renderText(file.content.toString('utf8'), where, engine);
    return [{ ...file, path, content: Buffer.from(text) }];
  });
}

function isText(content: Buffer): boolean {
  return !content.includes(0) && isUtf8(content);
}

function renderText(text: string, where: string, engine: Engine): string {
  try {
    return engine.renderer.render(text, engine.context);
  } catch (error) {
    const isTemplateFault =
      error instanceof TemplateRenderError ||
      error instanceof TemplateLimitError;
    if (!isTemplateFault) throw error;
    const place = error.line ? `:${error.line}:${error.column}` : '';
    throw new InputError(`${where}${place}: ${error.message}`);
  }
}

function requireNoFileUnderFile(paths: string[]) {
  const files = new Set(paths);
  for (const path of paths) {
    const parts = path.split('/');
    for (let depth = 1; depth < parts.length; depth++) {
      const folder = parts.slice(0, depth).join('/');
      if (files.has(folder)) {
        throw new InputError(
          `The layers make ${folder} a file and, for ${path}, a folder`,
        );
      }
    }
  }
}
