import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  DEFAULT_NAMESPACE,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  AGREEMENT_KIND,
  REFERENCED_KINDS,
} from '@stagecraft/backstage-plugin-sla-common';
import { createHash } from 'node:crypto';

const PAGE = 500;
const KINDS = ['SLO', AGREEMENT_KIND, ...REFERENCED_KINDS];
const isReferenced = ({ kind }: Entity) =>
  (REFERENCED_KINDS as readonly string[]).includes(kind);
const namespaceOf = ({ metadata }: Entity) =>
  metadata.namespace ?? DEFAULT_NAMESPACE;

/** Definitions of the catalog, and what tells a change of them. */
export interface ListedDefinitions {
  /**
   * By ref of each SLO and agreement. That of an SLO changes with every document
   * of its namespace that an SLO may name, since it may be the one it names.
   */
  etags: Map<string, string>;
  /** Refs of the documents that an SLO may name. */
  referenced: string[];
}

/** Lists all definitions of the catalog without what they say. */
export async function listDefinitionEtags(
  catalog: CatalogService,
  credentials: BackstageCredentials,
): Promise<ListedDefinitions> {
  const entities = await listAll(catalog, credentials);
  const referenced = entities.filter(isReferenced);
  const marks = new Map(
    [...new Set(referenced.map(namespaceOf))].map(namespace => [
      namespace,
      markOf(referenced.filter(it => namespaceOf(it) === namespace)),
    ]),
  );
  const etagOf = (entity: Entity) => {
    const mark = entity.kind === 'SLO' && marks.get(namespaceOf(entity));
    return `${entity.metadata.etag ?? ''}${mark ? `+${mark}` : ''}`;
  };
  return {
    etags: new Map(
      entities
        .filter(entity => !isReferenced(entity))
        .map(entity => [stringifyEntityRef(entity), etagOf(entity)]),
    ),
    referenced: referenced.map(entity => stringifyEntityRef(entity)),
  };
}

async function listAll(
  catalog: CatalogService,
  credentials: BackstageCredentials,
): Promise<Entity[]> {
  const fields = [
    'kind',
    'metadata.name',
    'metadata.namespace',
    'metadata.etag',
  ];
  const entities: Entity[] = [];
  let cursor: string | undefined;
  do {
    const page = await catalog.queryEntities(
      cursor
        ? { cursor, fields, limit: PAGE }
        : { filter: { kind: KINDS }, fields, limit: PAGE },
      { credentials },
    );
    entities.push(...page.items);
    cursor = page.pageInfo.nextCursor;
  } while (cursor);
  return entities;
}

function markOf(entities: Entity[]): string {
  const lines = entities.map(
    entity => `${stringifyEntityRef(entity)} ${entity.metadata.etag}`,
  );
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex');
}
