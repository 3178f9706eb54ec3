import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  RELATION_API_CONSUMED_BY,
  RELATION_CONSUMES_API,
  RELATION_DEPENDENCY_OF,
  RELATION_DEPENDS_ON,
  RELATION_OWNED_BY,
  stringifyEntityRef,
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

  /** The other way round: refs of the entities that {@link find} leads from to one of these owners. */
  findFollowed(
    ownerRefs: string[],
    options: { credentials: BackstageCredentials },
  ): Promise<string[]>;
}

const DEPENDENCIES = [RELATION_DEPENDS_ON, RELATION_CONSUMES_API];
const DEPENDENTS = [RELATION_DEPENDENCY_OF, RELATION_API_CONSUMED_BY];

function targetsOf(entities: Entity[], types: string[]): string[] {
  const targets = entities.flatMap(({ relations = [] }) =>
    relations
      .filter(({ type }) => types.includes(type))
      .map(({ targetRef }) => targetRef),
  );
  return [...new Set(targets)];
}

/** Asks the catalog: two batches at most, however many entities there are. */
export class CatalogFollowers implements DerivedFollowers {
  readonly #catalog: Pick<CatalogService, 'getEntities' | 'getEntitiesByRefs'>;

  constructor(
    catalog: Pick<CatalogService, 'getEntities' | 'getEntitiesByRefs'>,
  ) {
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

  async findFollowed(
    ownerRefs: string[],
    options: { credentials: BackstageCredentials },
  ): Promise<string[]> {
    if (ownerRefs.length === 0) return [];
    const { items } = await this.#catalog.getEntities(
      {
        filter: { [`relations.${RELATION_OWNED_BY}`]: ownerRefs },
        fields: ['kind', 'metadata', 'relations'],
      },
      options,
    );
    const owned = items.map(entity => stringifyEntityRef(entity));
    return [...new Set([...owned, ...targetsOf(items, DEPENDENCIES)])].sort();
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
