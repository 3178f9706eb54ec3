import type { Knex } from 'knex';

/** A version of a definition, as read from the catalog. */
export interface DefinitionVersion {
  entityRef: string;
  kind: 'SLO' | 'ServiceLevelAgreement';
  /** Of the catalog entity; changes with anything about it, also its owner. */
  etag: string;
  hash: string;
  body: object;
  /** When it holds in the world; from now on when left out. */
  effectiveAt?: Date;
}

interface Latest {
  revision: number;
  hash: string;
  withdrawn: boolean;
}

/**
 * Makes a new revision if the definition says something new (or is back), and
 * remembers that the catalog has it. The caller holds the lock of definitions.
 */
export async function recordRevision(
  tx: Knex,
  version: DefinitionVersion,
): Promise<void> {
  const latest = await latestRevision(tx, version.entityRef);
  const same = latest && latest.hash === version.hash && !latest.withdrawn;
  const revision = same ? latest.revision : (latest?.revision ?? 0) + 1;
  if (!same) {
    await tx('definition_revisions').insert({
      entity_ref: version.entityRef,
      revision,
      kind: version.kind,
      hash: version.hash,
      withdrawn: false,
      body: JSON.stringify(version.body),
      effective_at: version.effectiveAt ?? tx.fn.now(),
    });
  }
  await tx('definitions')
    .insert({
      entity_ref: version.entityRef,
      kind: version.kind,
      etag: version.etag,
      revision,
      missing_since: null,
      withdrawn_at: null,
    })
    .onConflict('entity_ref')
    .merge();
}

async function latestRevision(
  tx: Knex,
  entityRef: string,
): Promise<Latest | undefined> {
  return tx('definition_revisions')
    .where({ entity_ref: entityRef })
    .orderBy('revision', 'desc')
    .first('revision', 'hash', 'withdrawn');
}
