import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  newestRelease,
  projectReadPermission,
} from '@stagecraft/backstage-plugin-golden-paths-common';
import type { TemplateSources } from '@stagecraft/backstage-plugin-golden-paths-node';
import type {
  ProjectDetails,
  ProjectPage,
  ProjectState,
  TemplateUse,
} from '@stagecraft/backstage-plugin-golden-paths-common/client';
import type { DriftStore } from '../../database/DriftStore';
import type { ReleaseStore } from '../../database/ReleaseStore';
import type { FleetRow } from '../../database/tables';
import { toDetails, toSummary } from './answers';
import { type TemplateSource, useOf } from './useOf';

/** Which projects are asked for. */
export interface FleetQuery {
  template?: string;
  ownerRefs?: string[];
  state?: ProjectState;
  q?: string;
  limit: number;
  offset: number;
}

/** What the fleet works with. */
export interface FleetOptions {
  catalog: CatalogService;
  drifts: DriftStore;
  permissions: PermissionsService;
  releases: ReleaseStore;
  sources: TemplateSources;
}

const NO_SOURCE: TemplateSource = {
  repositoryUrl: null,
  newestTag: null,
  problem: null,
  movedTo: null,
  checkedAt: null,
};

interface Caller {
  credentials: BackstageCredentials;
}

/**
 * What was generated from golden paths, as far as the caller may see it: a
 * project is seen by whoever the catalog shows its entity to.
 */
export class Fleet {
  readonly #options: FleetOptions;

  constructor(options: FleetOptions) {
    this.#options = options;
  }

  /** @throws NotAllowedError for who may not read projects at all */
  async list(query: FleetQuery, caller: Caller): Promise<ProjectPage> {
    const { limit, offset, q = '', state, ...filter } = query;
    const rows = await this.#visible(
      await this.#options.drifts.fleet(filter),
      caller,
    );
    const wanted = q.toLocaleLowerCase('en-US');
    const found = rows
      .map(toSummary)
      .filter(it => it.entityRef.toLocaleLowerCase('en-US').includes(wanted))
      .filter(it => state === undefined || it.state === state);
    const items = found.slice(offset, offset + limit);
    return { items, totalItems: found.length };
  }

  /** @throws NotFoundError for what was not generated, or is not seen */
  async get(entityRef: string, caller: Caller): Promise<ProjectDetails> {
    const row = await this.#options.drifts.project(entityRef);
    const [seen] = await this.#visible(row ? [row] : [], caller);
    if (seen) return toDetails(seen);
    throw new NotFoundError(
      `${entityRef} was not generated from a golden path of this portal`,
    );
  }

  /** @throws NotAllowedError for who may not read projects at all */
  async templates(caller: Caller): Promise<TemplateUse[]> {
    const { drifts } = this.#options;
    const rows = await this.#visible(await drifts.fleet({}), caller);
    const names = [...new Set(rows.map(({ template }) => template))].sort();
    return Promise.all(
      names.map(async name => {
        const own = rows.filter(({ template }) => template === name);
        return useOf(name, own, await this.#sourceOf(name, own));
      }),
    );
  }

  /** What is known of the repository that a template is released in. */
  async #sourceOf(
    template: string,
    projects: readonly Pick<FleetRow, 'source_url'>[],
  ): Promise<TemplateSource> {
    const { releases, sources } = this.#options;
    // A project can say anything; only what is a source is believed.
    const named = projects.flatMap(
      it => sources.byUrl(it.source_url ?? '') ?? [],
    );
    const repositoryUrl = named[0]?.url ?? null;
    if (repositoryUrl === null) return NO_SOURCE;
    const [known, found] = await Promise.all([
      releases.of(repositoryUrl),
      releases.source(repositoryUrl),
    ]);
    const tags = known
      .filter(({ layers }) => Object.hasOwn(layers, template))
      .map(({ tag, commit }) => ({ name: tag, commit }));
    return {
      repositoryUrl,
      newestTag: newestRelease(tags)?.name ?? null,
      problem: found?.problem ?? null,
      movedTo: found?.moved_to ?? null,
      checkedAt: found?.known_at?.toISOString() ?? null,
    };
  }

  async #visible<T extends { entity_ref: string }>(
    rows: T[],
    { credentials }: Caller,
  ): Promise<T[]> {
    const { catalog, permissions } = this.#options;
    const [{ result }] = await permissions.authorize(
      [{ permission: projectReadPermission }],
      { credentials },
    );
    if (result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(
        'You may not see what was generated from golden paths',
      );
    }
    if (rows.length === 0) return [];
    const entityRefs = rows.map(row => row.entity_ref);
    const fields = ['kind', 'metadata.name', 'metadata.namespace'];
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs, fields },
      { credentials },
    );
    return rows.filter((_row, index) => items[index]);
  }
}
