import type {
  AuthService,
  LoggerService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  AGREEMENT_KIND,
  objectivesOf,
} from '@stagecraft/backstage-plugin-sla-common';
import type { DefinitionStore } from '../../database/DefinitionStore';
import type { ProblemStore } from '../../database/ProblemStore';
import { agreementParts } from './agreementParts';
import { definitionBody, definitionHash } from './definitionHash';
import { entityProblems, isRefusedByCatalog } from './entityProblems';
import { LineFinder } from './LineFinder';
import { listDefinitionEtags } from './listDefinitionEtags';
import { readReferenced } from './referencedDocuments';

/** What reconciling works with. */
export interface ReconcileOptions {
  auth: AuthService;
  catalog: CatalogService;
  clock: () => Date;
  definitions: DefinitionStore;
  logger: LoggerService;
  problems: ProblemStore;
  urlReader: UrlReaderService;
  /** Seconds for which the catalog may lack a definition before it is withdrawn. */
  graceSeconds: number;
}

/** What a run did. */
export interface ReconcileResult {
  changed: string[];
  withdrawn: string[];
}

const BATCH = 100;
const NOT_KEPT = Symbol('not kept');

/**
 * Brings our copy of the definitions in step with the catalog: a revision for
 * whatever says something new, withdrawal for what has been gone for a while.
 * Polls, because the catalog tells nobody what it changes.
 */
export class ReconcileDefinitions {
  readonly #options: ReconcileOptions;

  constructor(options: ReconcileOptions) {
    this.#options = options;
  }

  async run(): Promise<ReconcileResult> {
    const { definitions, graceSeconds } = this.#options;
    const result = await definitions.exclusively(async store => {
      const lines = new LineFinder(this.#options.urlReader);
      const changed = await this.#update(store, lines);
      const withdrawn = await store.withdrawMissing(graceSeconds);
      return { changed, withdrawn };
    });
    return result ?? { changed: [], withdrawn: [] };
  }

  async #update(store: DefinitionStore, lines: LineFinder): Promise<string[]> {
    const { auth, catalog } = this.#options;
    const credentials = await auth.getOwnServiceCredentials();
    const seen = await store.listSeen();
    const { etags, referenced } = await listDefinitionEtags(
      catalog,
      credentials,
    );
    await store.markMissing(
      seen.filter(s => !s.missing && !etags.has(s.entityRef)).map(refOf),
      seen.filter(s => s.missing && etags.has(s.entityRef)).map(refOf),
    );
    const known = new Map(seen.map(s => [s.entityRef, s]));
    const changed = [...etags.keys()].filter(ref => {
      const before = known.get(ref);
      return before?.etag !== etags.get(ref) || before?.withdrawn;
    });
    if (changed.length === 0) return changed;
    const resolve = await readReferenced(catalog, referenced, credentials);
    for (let start = 0; start < changed.length; start += BATCH) {
      const entityRefs = changed.slice(start, start + BATCH);
      const { items } = await catalog.getEntitiesByRefs(
        { entityRefs },
        { credentials },
      );
      // One that vanished since is left to the next run.
      for (const entity of items) {
        if (entity) {
          const etag = etags.get(stringifyEntityRef(entity)) ?? '';
          const fault = await this.#keep(store, resolve(entity), etag);
          if (fault !== NOT_KEPT) await this.#tell(entity, fault, lines);
        }
      }
    }
    return changed;
  }

  /** Says why the parts of a definition cannot be kept, if so. */
  async #keep(
    store: DefinitionStore,
    entity: Entity,
    etag: string,
  ): Promise<string | typeof NOT_KEPT | undefined> {
    try {
      return await store.separately(part => saveDefinition(part, entity, etag));
    } catch (error) {
      // One definition that cannot be kept must not hold up the others.
      this.#options.logger.warn(
        `Could not keep definition ${stringifyEntityRef(entity)}`,
        error as Error,
      );
      return NOT_KEPT;
    }
  }

  async #tell(entity: Entity, fault: string | undefined, lines: LineFinder) {
    const { clock, problems } = this.#options;
    const entityRef = stringifyEntityRef(entity);
    const found = entityProblems(entity, fault);
    const reported = await problems.hasProcessingProblems(entityRef);
    if (!isRefusedByCatalog(entity)) {
      await problems.replace('processing', entityRef, [], clock());
    }
    // What processing reported has lines, so it is the better account of the same.
    const own = reported ? found.filter(p => !p.ofProcessing) : found;
    const located = await lines.withLines(
      entityRef,
      own.map(({ ofProcessing: _, ...problem }) => problem),
    );
    await problems.replace('entity', entityRef, located, clock());
  }
}

function refOf({ entityRef }: { entityRef: string }): string {
  return entityRef;
}

/** Keeps revision and parts of a definition; says why its parts cannot be kept. */
async function saveDefinition(
  store: DefinitionStore,
  entity: Entity,
  etag: string,
): Promise<string | undefined> {
  const body = definitionBody(entity);
  const version = {
    entityRef: stringifyEntityRef(entity),
    etag,
    hash: definitionHash(body),
    body,
  };
  try {
    if (entity.kind === AGREEMENT_KIND) {
      const parts = agreementParts(entity);
      const effectiveAt = parts.effectiveFrom;
      await store.record({ ...version, kind: AGREEMENT_KIND, effectiveAt });
      await store.saveAgreement(parts);
    } else {
      const objectives = objectivesOf(entity);
      await store.record({ ...version, kind: 'SLO' });
      await store.saveObjectives(
        version.entityRef,
        objectives,
        ownerOf(entity),
      );
    }
    return undefined;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    // An invalid definition ends nothing: what it said before still holds.
    const kind = entity.kind === AGREEMENT_KIND ? AGREEMENT_KIND : 'SLO';
    await store.record({ ...version, kind });
    return error.message;
  }
}

function ownerOf(entity: Entity): string | undefined {
  return entity.relations?.find(({ type }) => type === 'ownedBy')?.targetRef;
}
