import { NotFoundError } from '@backstage/errors';
import {
  answersFor,
  type FileHashes,
  type GoldenPathAnswers,
  readRecipe,
} from '@stagecraft/backstage-plugin-golden-paths-common';
import {
  hashOf,
  renderLayers,
  type TemplateReader,
} from '@stagecraft/backstage-plugin-golden-paths-node';

/** Renders what a release would make of a project today. */
export class RenderRelease {
  readonly #templates: TemplateReader;

  constructor(templates: TemplateReader) {
    this.#templates = templates;
  }

  /**
   * Hashes of the files that a release renders from the answers of a project.
   *
   * @throws InputError or NotFoundError when the release cannot be rendered
   */
  async hashes(
    { layers: answered }: GoldenPathAnswers,
    release: { tag: string; commit: string },
  ): Promise<FileHashes> {
    const { template, repository, answers } = answered.at(-1)!;
    const { folder, text } = await this.#templates.readTemplateAt(
      { url: repository, commit: release.commit },
      template,
    );
    const recipe = readRecipe(text);
    const layers = await this.#templates.readAt(
      { url: repository, commit: release.commit, folder },
      recipe.layers,
    );
    const files = renderLayers({
      layers,
      version: { template, repository, ...release },
      values: answersFor(recipe, answers),
      copyWithoutTemplating: recipe.copyWithoutTemplating,
    });
    if (files.length === 0) throw new NotFoundError('It renders no file');
    return Object.fromEntries(files.map(it => [it.path, hashOf(it)]));
  }
}
