import type { Entity } from '@backstage/catalog-model';
import { createHash } from 'node:crypto';

/** What of an entity its author wrote: none of what the catalog adds. */
export interface DefinitionBody {
  apiVersion: string;
  kind: string;
  metadata: Record<string, unknown>;
  spec: unknown;
}

const OF_THE_CATALOG = new Set(['uid', 'etag', 'generation']);

/** Takes the author's part of an entity. */
export function definitionBody(entity: Entity): DefinitionBody {
  const { annotations, ...metadata } = entity.metadata;
  return {
    apiVersion: entity.apiVersion,
    kind: entity.kind,
    metadata: {
      ...without(metadata, key => OF_THE_CATALOG.has(key)),
      // These say where the document lies, not what it says.
      annotations: without(annotations ?? {}, key =>
        key.startsWith('backstage.io/'),
      ),
    },
    spec: entity.spec ?? {},
  };
}

/** SHA-256 of a body, the same for any order of its keys. */
export function definitionHash(body: DefinitionBody): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(body)))
    .digest('hex');
}

function without(record: object, unwanted: (key: string) => boolean) {
  return Object.fromEntries(
    Object.entries(record).filter(([key]) => !unwanted(key)),
  );
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const record = value as Record<string, unknown>;
  const keys = Object.keys(record).sort();
  return Object.fromEntries(keys.map(key => [key, sorted(record[key])]));
}
