import {
  ANSWERS_FILE,
  type AnswerValue,
  type GoldenPathAnswers,
  writeAnswers,
} from '@stagecraft/backstage-plugin-golden-paths-common';
import { omit } from 'lodash';
import { hashOf, type ProjectFile } from './ProjectFile';
import {
  ENGINE_VERSION,
  type RenderedFile,
  type Rendering,
  renderLayers,
} from './renderLayers';

/** What to remember about a rendering: per layer its release, answers and files. */
export function answersOf(
  { layers, version, values }: Rendering,
  files: readonly RenderedFile[],
): GoldenPathAnswers {
  const { repository, tag, commit } = version;
  const answers = values as Record<string, AnswerValue>;
  return {
    apiVersion: 'stagecraft.dev/v1alpha1',
    engine: { name: 'golden-path', version: ENGINE_VERSION },
    layers: layers.map(({ template }) => ({
      template,
      repository,
      tag,
      commit,
      answers,
      files: Object.fromEntries(
        files
          .filter(file => file.layer === template)
          .map(file => [file.path, hashOf(file)]),
      ),
    })),
  };
}

/** Renders a project together with its `.platform/answers.yaml`. */
export function renderProject(rendering: Rendering): ProjectFile[] {
  const files = renderLayers(rendering);
  const answers = writeAnswers(answersOf(rendering, files));
  return [
    { path: ANSWERS_FILE, content: Buffer.from(answers) },
    ...files
      .filter(({ path }) => path !== ANSWERS_FILE)
      .map(file => omit(file, 'layer')),
  ];
}
