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
import type {
  ProjectDetails,
  ProjectPage,
  ProjectState,
  TemplateUse,
} from '@stagecraft/backstage-plugin-golden-paths-common/client';
import type { DriftStore } from '../../database/DriftStore';
import type { ReleaseStore } from '../../database/ReleaseStore';
import { toDetails, toSummary } from './answers';
import { useOf } from './useOf';

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
}

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
    const { drifts, releases } = this.#options;
    const rows = await this.#visible(await drifts.fleet({}), caller);
    const names = [...new Set(rows.map(({ template }) => template))].sort();
    return Promise.all(
      names.map(async name => {
        const own = rows.filter(({ template }) => template === name);
        const source = own.find(it => it.source_url)?.source_url ?? null;
        const known = source ? await releases.of(source) : [];
        const tags = known
          .filter(({ layers }) => Object.hasOwn(layers, name))
          .map(({ tag, commit }) => ({ name: tag, commit }));
        const newestTag = newestRelease(tags)?.name ?? null;
        return useOf(name, own, { newestTag, repositoryUrl: source });
      }),
    );
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
