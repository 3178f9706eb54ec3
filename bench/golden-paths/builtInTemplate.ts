import path from 'node:path';
import { parse, stringify } from 'yaml';
import { readFolder, renderLayers } from '../../plugins/golden-paths-node/src';
import { mergeTargetOf } from '../../plugins/golden-paths-node/src/rendering/mergeFiles';
import { readRecipe } from '../../plugins/golden-paths-common/src';

/** Answers that stand in no skeleton by chance, so that they can be found again. */
const MARKS = {
  name: 'qq-name-qq',
  description: 'QQ description QQ',
  owner: 'group:default/qq-owner-qq',
  system: 'system:default/qq-system-qq',
  port: 3198,
  availability: '99.5',
};

/** What a template of built-in actions has to know of the golden path. */
export interface GoldenPath {
  /** Folder of this machine in which layers have theirs. */
  templates: string;
  /** Text of its `template.yaml`. */
  text: string;
  version: {
    template: string;
    repository: string;
    tag: string;
    commit: string;
  };
}

/** A golden path with its name replaced, so that both are in one catalog. */
export function renamed(text: string, name: string): string {
  const template = parse(text);
  template.metadata.name = name;
  return stringify(template);
}

/** The same form and steps with what Backstage has built in. */
export function builtInSteps(text: string, name: string): string {
  const template = parse(text);
  template.metadata.name = name;
  const [render, publish, register] = template.spec.steps;
  const { values, copyWithoutTemplating } = render.input;
  const input = { url: './skeleton', values, copyWithoutTemplating };
  template.spec.steps = [
    { ...render, action: 'fetch:template', input },
    { ...publish, action: 'publish:gitea' },
    { ...register, action: 'catalog:register' },
  ];
  const [entity] = template.spec.output.links;
  template.spec.output.links = [entity];
  return stringify(template);
}

/**
 * The layers as one skeleton, which is all that `fetch:template` can render:
 * files as the last layer has them, and those that layers merge into as they
 * are after the merge, with the questions put back where answers are.
 */
export async function flatSkeleton(
  golden: GoldenPath,
): Promise<Map<string, string | Buffer>> {
  const { templates, text, version } = golden;
  const { copyWithoutTemplating, layers: names } = readRecipe(text);
  const layers = await Promise.all(
    names.map(async template => ({
      template,
      files: await readFolder(path.join(templates, template, 'skeleton')),
    })),
  );
  const written = layers.flatMap(({ files }) => files);
  const skeleton = new Map<string, string | Buffer>(
    written
      .filter(file => !mergeTargetOf(file.path))
      .map(file => [file.path, file.content]),
  );
  const merged = new Set(written.map(file => mergeTargetOf(file.path)));
  const rendering = { layers, version, values: MARKS, copyWithoutTemplating };
  for (const file of renderLayers(rendering)) {
    if (merged.has(file.path)) {
      skeleton.set(file.path, withQuestions(file.content.toString()));
    }
  }
  return skeleton;
}

function withQuestions(text: string): string {
  return Object.entries(MARKS)
    .filter(([name]) => name !== 'availability')
    .reduce(
      (all, [name, mark]) =>
        all.replaceAll(String(mark), `\${{ values.${name} }}`),
      text,
    );
}
