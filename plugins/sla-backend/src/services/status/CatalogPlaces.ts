import type { AuthService } from '@backstage/backend-plugin-api';
import {
  RELATION_PART_OF,
  parseEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { CallOptions } from '../CallOptions';

/** Where an entity stands in the catalog. */
export interface Place {
  title: string;
  /** The nearest domain that it is part of. */
  domain?: { ref: string; title: string };
}

/** How long an answer serves, in milliseconds. */
const LIFE_MS = 15_000;
/** People whose answers are remembered. */
const MOST_REMEMBERED = 500;
/** Service, subsystem, system, subdomain, domain, and room to spare. */
const MOST_STEPS = 6;
/** Refs that one question to the catalog carries. */
const BATCH = 1000;

const FIELDS = ['kind', 'metadata', 'relations'];

type Entities = Map<string, Entity>;

/** Tells where entities stand in the catalog, as far as the caller may see them. */
export class CatalogPlaces {
  readonly #auth: Pick<AuthService, 'isPrincipal'>;
  readonly #catalog: Pick<CatalogService, 'getEntitiesByRefs'>;
  readonly #clock: () => Date;
  readonly #remembered = new Map<string, { at: number; found: Entities }>();

  constructor(options: {
    auth: Pick<AuthService, 'isPrincipal'>;
    catalog: Pick<CatalogService, 'getEntitiesByRefs'>;
    clock: () => Date;
  }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#clock = options.clock;
  }

  /**
   * One entry for each entity that the caller may see. Asks the catalog once
   * for each step from service to domain, however many entities there are, and
   * not again of one person for some seconds.
   */
  async find(
    entityRefs: string[],
    options: CallOptions,
  ): Promise<Map<string, Place>> {
    const found = await this.#load(entityRefs, options);
    const places = new Map<string, Place>();
    for (const ref of entityRefs) {
      const entity = found.get(ref);
      if (entity) places.set(ref, placeOf(entity, found));
    }
    return places;
  }

  async #load(entityRefs: string[], options: CallOptions): Promise<Entities> {
    const now = this.#clock().getTime();
    const { credentials } = options;
    const reader = this.#auth.isPrincipal(credentials, 'user')
      ? credentials.principal.userEntityRef
      : undefined;
    const known = reader ? this.#remembered.get(reader) : undefined;
    const fresh = known && now - known.at < LIFE_MS ? known.found : undefined;
    if (fresh && entityRefs.every(ref => fresh.has(ref))) return fresh;
    const found = await this.#climb(entityRefs, options);
    if (reader) this.#remember(reader, { at: now, found });
    return found;
  }

  #remember(reader: string, answer: { at: number; found: Entities }) {
    this.#remembered.delete(reader);
    this.#remembered.set(reader, answer);
    const [oldest] = this.#remembered.keys();
    if (this.#remembered.size > MOST_REMEMBERED) {
      this.#remembered.delete(oldest);
    }
  }

  async #climb(entityRefs: string[], options: CallOptions): Promise<Entities> {
    const found: Entities = new Map();
    const asked = new Set<string>();
    let next = entityRefs;
    for (let step = 0; step < MOST_STEPS && next.length > 0; step++) {
      next.forEach(ref => asked.add(ref));
      const entities = await this.#read(next, options);
      entities.forEach((entity, ref) => found.set(ref, entity));
      const parents = [...entities.values()].flatMap(parentsOf);
      next = [...new Set(parents)].filter(ref => !asked.has(ref));
    }
    return found;
  }

  async #read(refs: string[], { credentials }: CallOptions) {
    const entities: Entities = new Map();
    for (let at = 0; at < refs.length; at += BATCH) {
      const entityRefs = refs.slice(at, at + BATCH);
      const { items } = await this.#catalog.getEntitiesByRefs(
        { entityRefs, fields: FIELDS },
        { credentials },
      );
      items.forEach((entity, index) => {
        if (entity) entities.set(entityRefs[index], entity);
      });
    }
    return entities;
  }
}

function parentsOf(entity: Entity): string[] {
  return (entity.relations ?? [])
    .filter(({ type }) => type === RELATION_PART_OF)
    .map(({ targetRef }) => targetRef);
}

function placeOf(entity: Entity, found: Entities): Place {
  const domainRef = nearestDomain(entity, found);
  const domain = domainRef === undefined ? undefined : found.get(domainRef);
  return {
    title: titleOf(entity),
    ...(domainRef !== undefined &&
      domain && { domain: { ref: domainRef, title: titleOf(domain) } }),
  };
}

function nearestDomain(entity: Entity, found: Entities): string | undefined {
  const seen = new Set<string>();
  let level = parentsOf(entity);
  while (level.length > 0) {
    const domain = level
      .filter(ref => found.has(ref) && parseEntityRef(ref).kind === 'domain')
      .sort()[0];
    if (domain) return domain;
    level.forEach(ref => seen.add(ref));
    level = level
      .flatMap(ref => parentsOf(found.get(ref) ?? ({} as Entity)))
      .filter(ref => !seen.has(ref));
  }
  return undefined;
}

function titleOf({ metadata }: Entity): string {
  return metadata.title ?? metadata.name;
}
