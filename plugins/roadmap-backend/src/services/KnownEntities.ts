import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';

/** Tells which refs lead nowhere. */
export interface KnownEntities {
  /** Those of the refs that the holder of the credentials cannot see in the catalog. */
  findUnknown(
    refs: string[],
    options: { credentials: BackstageCredentials },
  ): Promise<string[]>;
}

/** Asks the catalog, in one batch. */
export class CatalogKnownEntities implements KnownEntities {
  readonly #catalog: Pick<CatalogService, 'getEntitiesByRefs'>;

  constructor(catalog: Pick<CatalogService, 'getEntitiesByRefs'>) {
    this.#catalog = catalog;
  }

  async findUnknown(
    refs: string[],
    options: { credentials: BackstageCredentials },
  ): Promise<string[]> {
    if (refs.length === 0) return [];
    const { items } = await this.#catalog.getEntitiesByRefs(
      { entityRefs: refs, fields: ['kind'] },
      options,
    );
    return refs.filter((_, index) => !items[index]);
  }
}
