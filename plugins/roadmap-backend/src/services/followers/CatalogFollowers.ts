import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  RELATION_API_CONSUMED_BY,
  RELATION_DEPENDENCY_OF,
  RELATION_OWNED_BY,
  type Entity,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';

/** Tells who follows an item without having chosen to. */
export interface DerivedFollowers {
  /** Refs of the groups and users that own one of the entities, or something that depends on one. */
  find(
    entityRefs: string[],
    options: { credentials: BackstageCredentials },
  ): Promise<string[]>;
}

const DEPENDENTS = [RELATION_DEPENDENCY_OF, RELATION_API_CONSUMED_BY];

function targetsOf(entities: Entity[], types: string[]): string[] {
  const targets = entities.flatMap(({ relations = [] }) =>
    relations
      .filter(({ type }) => types.includes(type))
      .map(({ targetRef }) => targetRef),
  );
  return [...new Set(targets)];
}

/** Asks the catalog: two batches, however many entities there are. */
export class CatalogFollowers implements DerivedFollowers {
  readonly #catalog: Pick<CatalogService, 'getEntitiesByRefs'>;

  constructor(catalog: Pick<CatalogService, 'getEntitiesByRefs'>) {
    this.#catalog = catalog;
  }

  async find(
    entityRefs: string[],
    options: { credentials: BackstageCredentials },
  ): Promise<string[]> {
    const linked = await this.#read(entityRefs, options);
    const dependents = await this.#read(targetsOf(linked, DEPENDENTS), options);
    return targetsOf([...linked, ...dependents], [RELATION_OWNED_BY]).sort();
  }

  async #read(
    entityRefs: string[],
    options: { credentials: BackstageCredentials },
  ): Promise<Entity[]> {
    if (entityRefs.length === 0) return [];
    const { items } = await this.#catalog.getEntitiesByRefs(
      { entityRefs, fields: ['kind', 'metadata', 'relations'] },
      options,
    );
    return items.filter(entity => entity !== undefined);
  }
}
