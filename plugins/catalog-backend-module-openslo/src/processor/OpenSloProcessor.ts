import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import {
  type Entity,
  getCompoundEntityRef,
  parseEntityRef,
  RELATION_OWNED_BY,
  RELATION_OWNER_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type { LocationSpec } from '@backstage/plugin-catalog-common';
import {
  type CatalogProcessor,
  type CatalogProcessorCache,
  type CatalogProcessorEmit,
  type CatalogService,
  processingResult,
} from '@backstage/plugin-catalog-node';
import {
  checkDefinition,
  DEFINITION_STATUS_TYPE,
  isDefinition,
  RELATION_MEASURED_BY,
  RELATION_MEASURES,
  serviceRefOf,
  toProblemMessage,
} from '@stagecraft/backstage-plugin-sla-common';
import {
  type DefinitionFinding,
  definitionFindings,
  refsNamedBy,
  refsNamedByPolicies,
} from './definitionFindings';
import { normaliseMetadata } from './normaliseMetadata';
import { ownerOf } from './ownerOf';
import { type SecondLook, secondLookKey } from './SecondLook';

/** More faults of one document than this help nobody. */
const MOST_ERRORS = 50;

/**
 * Reads OpenSLO documents and agreements into the catalog: says what is wrong
 * with a document, makes its metadata acceptable, and connects it with the
 * service that it is about. Touches no other entity.
 */
export class OpenSloProcessor implements CatalogProcessor {
  constructor(
    private readonly options: {
      catalog: CatalogService;
      auth: AuthService;
      logger: LoggerService;
      secondLook: SecondLook;
    },
  ) {}

  getProcessorName(): string {
    return 'OpenSloProcessor';
  }

  /** Before the catalog's own model, whose words for a wrong version are poorer. */
  getPriority(): number {
    return 10;
  }

  async preProcessEntity(
    entity: Entity,
    location: LocationSpec,
    emit: CatalogProcessorEmit,
  ): Promise<Entity> {
    if (!isDefinition(entity)) {
      return entity;
    }
    // Emitted one by one instead of thrown, so that each reads by itself.
    checkDefinition(entity)
      .filter(finding => finding.severity === 'error')
      .slice(0, MOST_ERRORS)
      .map(({ path, message }) =>
        toProblemMessage(location.target, path, message),
      )
      .forEach(message => emit(processingResult.inputError(location, message)));
    return normaliseMetadata(entity);
  }

  async postProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    emit: CatalogProcessorEmit,
    cache: CatalogProcessorCache,
  ): Promise<Entity> {
    const notes = isDefinition(entity) ? checkDefinition(entity) : [];
    const refused = notes.some(note => note.severity === 'error');
    if (!isDefinition(entity) || refused) {
      return entity;
    }
    const refs = refsNamedBy(entity);
    const found = await this.find(refs);
    const complete = found?.size === refs.length;
    this.lookAgainIfMissing(entity, emit, complete);
    if (entity.kind === 'SLO') {
      await relate(entity, found, emit, cache);
    }
    const findings = [
      ...notes.map(({ path, message }) => ({
        level: 'warning' as const,
        message: toProblemMessage('', path, message),
      })),
      ...(found
        ? await withoutNews(await this.compare(entity, found), cache)
        : []),
    ];
    return findings.length > 0 ? withStatus(entity, findings) : entity;
  }

  private async compare(
    entity: Entity,
    found: Map<string, Entity>,
  ): Promise<DefinitionFinding[]> {
    const behind =
      entity.kind === 'SLO' ? await this.find(refsNamedByPolicies(found)) : [];
    return definitionFindings(entity, new Map([...found, ...(behind ?? [])]));
  }

  private lookAgainIfMissing(
    entity: Entity,
    emit: CatalogProcessorEmit,
    complete: boolean,
  ): void {
    const ref = stringifyEntityRef(entity);
    emit(processingResult.refresh(secondLookKey(ref)));
    if (complete) {
      this.options.secondLook.settle(ref);
    } else {
      this.options.secondLook.want(ref);
    }
  }

  /** Undefined while the catalog cannot be asked, for instance at start. */
  private async find(refs: string[]): Promise<Map<string, Entity> | undefined> {
    if (refs.length === 0) {
      return new Map();
    }
    const { catalog, auth, logger } = this.options;
    try {
      const { items } = await catalog.getEntitiesByRefs(
        { entityRefs: refs },
        { credentials: await auth.getOwnServiceCredentials() },
      );
      return new Map(
        items.flatMap((item, index): [string, Entity][] =>
          item ? [[refs[index], item]] : [],
        ),
      );
    } catch (error) {
      logger.warn(`Could not look up ${refs.join(', ')}; will try again`, {
        error: String(error),
      });
      return undefined;
    }
  }
}

/** Relations of an SLO. An owner once known stays until another is found. */
async function relate(
  slo: Entity,
  found: Map<string, Entity> | undefined,
  emit: CatalogProcessorEmit,
  cache: CatalogProcessorCache,
): Promise<void> {
  const source = getCompoundEntityRef(slo);
  const serviceRef = serviceRefOf(slo);
  const service = found?.get(serviceRef);
  const known = await cache.get<{ service: string; owner: string }>('owner');
  const remembered = known?.service === serviceRef ? known.owner : undefined;
  const owner = (service && ownerOf(service)) ?? remembered;
  emitPair(emit, source, parseEntityRef(serviceRef), [
    RELATION_MEASURES,
    RELATION_MEASURED_BY,
  ]);
  if (owner) {
    await cache.set('owner', { service: serviceRef, owner });
    emitPair(emit, source, parseEntityRef(owner), [
      RELATION_OWNED_BY,
      RELATION_OWNER_OF,
    ]);
  }
}

type Compound = ReturnType<typeof getCompoundEntityRef>;

function emitPair(
  emit: CatalogProcessorEmit,
  source: Compound,
  target: Compound,
  [forward, reverse]: [string, string],
): void {
  emit(processingResult.relation({ source, type: forward, target }));
  emit(
    processingResult.relation({
      source: target,
      type: reverse,
      target: source,
    }),
  );
}

/**
 * Drops what is missing for the first time: entities of one file arrive one
 * after the other, and a first start must not begin with false alarms.
 */
async function withoutNews(
  findings: DefinitionFinding[],
  cache: CatalogProcessorCache,
): Promise<DefinitionFinding[]> {
  const missing = findings.flatMap(f => (f.missingRef ? [f.missingRef] : []));
  const before = (await cache.get<string[]>('missing')) ?? [];
  await cache.set('missing', missing);
  return findings.filter(f => !f.missingRef || before.includes(f.missingRef));
}

function withStatus(entity: Entity, findings: DefinitionFinding[]): Entity {
  const items = findings.map(({ level, message }) => ({
    type: DEFINITION_STATUS_TYPE,
    level,
    message,
  }));
  const { status } = entity as { status?: { items?: unknown[] } };
  return {
    ...entity,
    status: { ...status, items: [...(status?.items ?? []), ...items] },
  } as Entity;
}
