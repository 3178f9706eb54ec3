import path from 'node:path';
import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import type { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { Knex } from 'knex';
import { createGoldenPaths } from '../../plugins/golden-paths-backend/src/createGoldenPaths';
import {
  answersFor,
  readRecipe,
  TEMPLATE_ANNOTATION,
} from '../../plugins/golden-paths-common/src';
import {
  GitHosts,
  renderProject,
  TemplateReader,
  TemplateSources,
} from '../../plugins/golden-paths-node/src';
import { type Forge, HostedTemplates } from './HostedTemplates.ts';

const TEMPLATE = 'node-service-observable';
const OWNER = 'group:default/docks';
const AUTHOR = { name: 'Golden path', email: 'golden-path@bench.invalid' };
/** Repositories that are published at once while the fleet is made. */
const PUBLISHED_AT_ONCE = 2;
const templates = path.join(__dirname, '../../templates');
const logger: any = {
  info() {},
  debug() {},
  warn: (text: string) => console.warn(text),
  error: (text: string) => console.error(text),
  child: () => logger,
};

/** What following the fleet came to; the rounds are 30 seconds apart in a portal. */
export interface Work {
  what: string;
  rounds: number;
  ms: number;
  statements: number;
  requests: number;
}

interface Parts {
  db: Knex;
  /** In which templates are written before they are published. */
  folder: string;
  forge: Forge;
}

/** Generated services, each in a repository of the local git host, and who follows them. */
export class HostedFleet {
  readonly #db: Knex;
  readonly #hosted: HostedTemplates;
  readonly #names: string[];
  readonly #follow: { run(): Promise<void> };
  #newest = 'v1.0.0';
  #requests = 0;
  #statements = 0;

  private constructor(
    { db, forge }: Parts,
    hosted: HostedTemplates,
    { names, hosts }: { names: string[]; hosts: GitHosts },
  ) {
    this.#db = db;
    this.#hosted = hosted;
    this.#names = names;
    const entities = names.map(name => componentOf(name, forge.url));
    const auth: any = { getOwnServiceCredentials: async () => ({}) };
    this.#follow = createGoldenPaths({
      auth,
      catalog: catalogServiceMock({ entities }),
      db,
      hosts,
      logger,
      notifications: { send: async () => {} },
      permissions: {} as any,
      sources: sourcesOf(hosted),
    }).follow;
    db.on('query', () => {
      this.#statements += 1;
    });
    this.#countRequests();
  }

  /** Releases the templates, generates `count` services, and publishes each. */
  static async publish(parts: Parts, count: number): Promise<HostedFleet> {
    const { folder, forge } = parts;
    const hosted = await HostedTemplates.create('golden-paths', forge, folder);
    for (const layer of ['base', TEMPLATE]) {
      await hosted.copy(path.join(templates, layer), layer);
    }
    const commit = await hosted.release('v1.0.0');
    const hosts = hostsOf(forge);
    const reader = new TemplateReader(sourcesOf(hosted), hosts);
    const names = Array.from(
      { length: count },
      (_, n) => `fleet-${String(n).padStart(4, '0')}`,
    );
    const waiting = [...names];
    const publishAll = async () => {
      for (let name = waiting.shift(); name; name = waiting.shift()) {
        await publishService(name, { commit, forge, hosted, hosts, reader });
      }
    };
    await Promise.all(Array.from({ length: PUBLISHED_AT_ONCE }, publishAll));
    return new HostedFleet(parts, hosted, { names, hosts });
  }

  /** A release that changes one file of each layer. */
  async release(): Promise<void> {
    for (const layer of ['base', TEMPLATE]) {
      await this.#hosted.write(`${layer}/skeleton/docs/${layer}.md`, '# New\n');
    }
    this.#newest = 'v1.1.0';
    await this.#hosted.release(this.#newest);
  }

  /** Follows the fleet until all of it is judged against the newest release. */
  async work(what: string): Promise<Work> {
    return this.#measure(what, async () => {
      let rounds = 0;
      while ((await this.#judged()) < this.#names.length) {
        if (rounds === this.#names.length + 1) {
          throw new Error('Not all of the fleet can be judged');
        }
        rounds += 1;
        await this.#follow.run();
      }
      return rounds;
    });
  }

  /** A round in which nothing has changed. */
  quietRound(): Promise<Work> {
    return this.#measure('a round in which nothing changed', async () => {
      await this.#follow.run();
      return 1;
    });
  }

  async #measure(what: string, run: () => Promise<number>): Promise<Work> {
    this.#requests = 0;
    this.#statements = 0;
    const began = performance.now();
    const rounds = await run();
    const ms = performance.now() - began;
    const requests = this.#requests;
    // One for each look at whether all are judged is the benchmark's own.
    const own = what.startsWith('a round') ? 0 : rounds + 1;
    return { what, rounds, ms, requests, statements: this.#statements - own };
  }

  async #judged(): Promise<number> {
    const [{ count }] = await this.#db('drifts')
      .where({ newest_tag: this.#newest, problem: null })
      .count();
    return Number(count);
  }

  #countRequests() {
    const ask = globalThis.fetch;
    globalThis.fetch = (...asked) => {
      this.#requests += 1;
      return ask(...asked);
    };
  }
}

interface Publication {
  commit: string;
  forge: Forge;
  hosted: HostedTemplates;
  hosts: GitHosts;
  reader: TemplateReader;
}

async function publishService(name: string, publication: Publication) {
  const { commit, forge, hosted, hosts, reader } = publication;
  const at = { url: hosted.url, commit };
  const { folder, text } = await reader.readTemplateAt(at, TEMPLATE);
  const recipe = readRecipe(text);
  const given = { name, description: 'Plans docks', owner: OWNER };
  const files = renderProject({
    layers: await reader.readAt({ ...at, folder }, recipe.layers),
    version: {
      template: TEMPLATE,
      repository: hosted.url,
      tag: 'v1.0.0',
      commit,
    },
    values: answersFor(recipe, given),
    copyWithoutTemplating: recipe.copyWithoutTemplating,
  });
  const { host } = new URL(forge.url);
  const repository = { host, owner: 'meridian', name };
  const git = hosts.byHost(host);
  await git.create(repository, { description: '', isPrivate: false });
  const message = 'Start from a golden path';
  await git.publish(repository, {
    files,
    branch: 'main',
    message,
    author: AUTHOR,
  });
}

function hostsOf({ url, user: username, password }: Forge): GitHosts {
  const { host } = new URL(url);
  const config = new ConfigReader({
    backend: {},
    integrations: { gitea: [{ host, baseUrl: url, username, password }] },
  });
  const reader = UrlReaders.default({ config, logger });
  return GitHosts.fromConfig({ config, logger, reader });
}

function sourcesOf({ url }: HostedTemplates): TemplateSources {
  const config = new ConfigReader({ goldenPaths: { sources: [{ url }] } });
  return TemplateSources.fromConfig(config);
}

function componentOf(name: string, forgeUrl: string): Entity {
  const source = `url:${forgeUrl}/meridian/${name}/src/branch/main/`;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      annotations: {
        [TEMPLATE_ANNOTATION]: TEMPLATE,
        'backstage.io/source-location': source,
      },
    },
    relations: [{ type: 'ownedBy', targetRef: OWNER }],
  };
}
