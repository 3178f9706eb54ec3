import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { ConfigReader } from '@backstage/config';
import type { Knex } from 'knex';
import { DriftStore } from '../../plugins/golden-paths-backend/src/database/DriftStore';
import { ProjectStore } from '../../plugins/golden-paths-backend/src/database/ProjectStore';
import { ReleaseStore } from '../../plugins/golden-paths-backend/src/database/ReleaseStore';
import { JudgeDrift } from '../../plugins/golden-paths-backend/src/services/drift/JudgeDrift';
import { RenderRelease } from '../../plugins/golden-paths-backend/src/services/drift/RenderRelease';
import { ReadReleases } from '../../plugins/golden-paths-backend/src/services/releases/ReadReleases';
import {
  answersFor,
  type GoldenPathAnswers,
  readRecipe,
} from '../../plugins/golden-paths-common/src';
import {
  answersOf,
  hashOf,
  renderLayers,
  TemplateReader,
  TemplateSources,
} from '../../plugins/golden-paths-node/src';
import { MemoryHost } from '../../plugins/golden-paths-node/src/testUtils';

const SOURCE = 'http://git.test/platform/golden-paths';
const TEMPLATE = 'node-service-observable';
const templates = path.join(__dirname, '../../templates');

/** Services that were generated from a golden path of ours, and its two releases. */
export class Fleet {
  readonly #db: Knex;
  readonly #render: RenderRelease;
  readonly #judge: JudgeDrift;
  readonly #newest: { tag: string; commit: string };
  readonly answers: GoldenPathAnswers[];

  private constructor(
    db: Knex,
    parts: {
      answers: GoldenPathAnswers[];
      newest: { tag: string; commit: string };
      render: RenderRelease;
      sources: TemplateSources;
    },
  ) {
    this.#db = db;
    this.#render = parts.render;
    this.#newest = parts.newest;
    this.answers = parts.answers;
    this.#judge = new JudgeDrift({
      drifts: new DriftStore(db),
      releases: new ReleaseStore(db),
      render: parts.render,
      sources: parts.sources,
    });
  }

  /** Generates `count` services at v1.0.0, and releases v1.1.0 with a change in each layer. */
  static async generate(db: Knex, count: number): Promise<Fleet> {
    const host = new MemoryHost();
    const hosts = host.asHosts();
    const files = await templateFiles();
    host.release('golden-paths', 'v1.0.0', files);
    const changed = Object.entries(files).map(([file, text]) =>
      file.endsWith('/docs/index.md')
        ? [file, `${text}\nMore.\n`]
        : [file, text],
    );
    const commit = host.release(
      'golden-paths',
      'v1.1.0',
      Object.fromEntries(changed),
    );
    const sources = TemplateSources.fromConfig(
      new ConfigReader({ goldenPaths: { sources: [{ url: SOURCE }] } }),
    );
    const store = new ReleaseStore(db);
    const logger = { warn: (text: string) => console.warn(text) } as never;
    await new ReadReleases({ hosts, logger, sources, store }).run();
    const reader = new TemplateReader(sources, hosts);
    const first = host.repositories.get('golden-paths')!.tags.get('v1.0.0')!;
    const answers = await keepProjects(db, count, { reader, commit: first });
    const newest = { tag: 'v1.1.0', commit };
    return new Fleet(db, {
      answers,
      newest,
      render: new RenderRelease(reader),
      sources,
    });
  }

  /** Forgets every verdict, as after a new release. */
  async forget(): Promise<void> {
    await this.#db('drifts').delete();
    await this.#db.raw('VACUUM drifts');
  }

  /** Judges all of them and keeps the verdicts. */
  judge(): Promise<void> {
    return this.#judge.run();
  }

  /** Renders and hashes all of them, and nothing else. */
  async renderAll(): Promise<Record<string, string>[]> {
    const all: Record<string, string>[] = [];
    for (const answers of this.answers) {
      all.push(await this.#render.hashes(answers, this.#newest));
    }
    return all;
  }

  /** Files that the newest release changes, by the verdicts that are kept. */
  async judged(): Promise<string[][]> {
    const rows = await this.#db('drifts').orderBy('entity_ref').select('files');
    return rows.map(({ files }) =>
      files.map(({ path: file }: { path: string }) => file),
    );
  }
}

async function templateFiles(): Promise<Record<string, string>> {
  const entries = await readdir(templates, {
    recursive: true,
    withFileTypes: true,
  });
  const files = entries.filter(
    it => it.isFile() && !it.parentPath.includes('node_modules'),
  );
  const texts = files.map(async it => {
    const file = path.join(it.parentPath, it.name);
    return [path.relative(templates, file), await readFile(file, 'utf8')];
  });
  return Object.fromEntries(await Promise.all(texts));
}

async function keepProjects(
  db: Knex,
  count: number,
  { reader, commit }: { reader: TemplateReader; commit: string },
): Promise<GoldenPathAnswers[]> {
  const at = { url: SOURCE, commit };
  const { folder, text } = await reader.readTemplateAt(at, TEMPLATE);
  const recipe = readRecipe(text);
  const layers = await reader.readAt({ ...at, folder }, recipe.layers);
  const version = {
    template: TEMPLATE,
    repository: SOURCE,
    tag: 'v1.0.0',
    commit,
  };
  const names = Array.from({ length: count }, (_, n) =>
    `service-${n}`.padEnd(12, '-x'),
  );
  const store = new ProjectStore(db);
  await store.list(
    names.map(name => ({
      entityRef: `component:default/${name}`,
      ownerRef: 'group:default/docks',
      template: TEMPLATE,
      repositoryUrl: `http://git.test/meridian/${name}`,
    })),
  );
  const all: GoldenPathAnswers[] = [];
  for (const name of names.sort()) {
    const given = {
      name,
      description: 'Plans docks',
      owner: 'group:default/docks',
    };
    const rendering = {
      layers,
      version,
      values: answersFor(recipe, given),
      copyWithoutTemplating: recipe.copyWithoutTemplating,
    };
    const files = renderLayers(rendering);
    const answers = answersOf(rendering, files);
    const hashes = Object.fromEntries(files.map(it => [it.path, hashOf(it)]));
    const ref = `component:default/${name}`;
    const contents = { commit, answers, hashes };
    await store.keepReading(ref, { movedTo: null, contents });
    all.push(answers);
  }
  return all;
}
