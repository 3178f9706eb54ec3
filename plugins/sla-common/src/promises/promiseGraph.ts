import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type { AvailabilityChoice } from '../api/promises';
import { agreedLevelsOf } from '../definitions/agreedLevelsOf';
import {
  AGREEMENT_KIND,
  type AgreementDependency,
  type AgreementSpec,
} from '../definitions/agreement';
import { relatedRefs } from '../definitions/relatedRefs';
import { fullEntityRef } from '../identity/fullEntityRef';
import { availabilityLevelOf } from './availabilityLevelOf';

/** An agreement as far as its promise of availability goes. */
export interface PromisedAvailability {
  agreementRef: string;
  providerRef: string;
  consumerRefs: string[];
  /** Refs in full. */
  dependencies: AgreementDependency[];
  promisedPpm: number;
  objective?: string;
  chosenBy: AvailabilityChoice;
}

/** Who promises what, and who relies on whom. */
export interface PromiseGraph {
  promises: PromisedAvailability[];
  /** By entity: what the catalog says it depends on and consumes. */
  dependencies: Map<string, Set<string>>;
  /** By API: the entities that provide it. */
  providers: Map<string, Set<string>>;
  /** By entity: who owns it. */
  owners: Map<string, string>;
}

/**
 * Builds the graph from catalog entities, read from the catalog or from files.
 * Entities of other kinds are left aside, and so is a malformed ref: it is the
 * fault of the entity that holds it, and reported there.
 */
export function promiseGraphOf(entities: Entity[]): PromiseGraph {
  const graph: PromiseGraph = {
    promises: [],
    dependencies: new Map(),
    providers: new Map(),
    owners: new Map(),
  };
  const slos = new Map<string, Entity>();
  for (const entity of entities) {
    if (entity.kind === 'SLO') {
      slos.set(stringifyEntityRef(entity), entity);
    }
  }
  for (const entity of entities) {
    if (entity.kind === AGREEMENT_KIND) {
      addPromise(graph, entity, slos);
    } else {
      addEntity(graph, entity);
    }
  }
  return graph;
}

function addPromise(
  graph: PromiseGraph,
  agreement: Entity,
  slos: Map<string, Entity>,
): void {
  const spec = agreement.spec as unknown as AgreementSpec;
  const { namespace: defaultNamespace } = agreement.metadata;
  const full = (ref: string, defaultKind: string) =>
    fullEntityRef(ref, { defaultKind, defaultNamespace });
  try {
    const level = availabilityLevelOf(agreedLevelsOf(agreement), slos);
    graph.promises.push({
      agreementRef: stringifyEntityRef(agreement),
      providerRef: full(spec.provider, 'component'),
      consumerRefs: (spec.consumers ?? []).map(ref => full(ref, 'group')),
      dependencies: (spec.dependencies ?? []).map(item => ({
        ...item,
        ref: full(item.ref, 'component'),
      })),
      ...level,
    });
  } catch {
    // What is no valid agreement promises nothing; the validator says why.
  }
}

function addEntity(graph: PromiseGraph, entity: Entity): void {
  const ref = stringifyEntityRef(entity);
  const needs = [
    ...refsOf(entity, 'dependsOn', 'dependsOn', 'component'),
    ...refsOf(entity, 'consumesApis', 'consumesApi', 'api'),
  ];
  needs.forEach(need => add(graph.dependencies, ref, need));
  for (const api of refsOf(entity, 'providesApis', 'providesApi', 'api')) {
    add(graph.providers, api, ref);
  }
  const [owner] = refsOf(entity, 'owner', 'ownedBy', 'group');
  if (owner) {
    graph.owners.set(ref, owner);
  }
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const values = map.get(key) ?? new Set();
  map.set(key, values.add(value));
}

/** What the catalog relates, and what the document writes when it was not yet read. */
function refsOf(
  entity: Entity,
  field: string,
  relation: string,
  defaultKind: string,
): string[] {
  const { metadata, spec } = entity;
  const own = spec?.[field];
  const written = (Array.isArray(own) ? own : [own]).flatMap(value => {
    try {
      return typeof value === 'string'
        ? fullEntityRef(value, {
            defaultKind,
            defaultNamespace: metadata.namespace,
          })
        : [];
    } catch {
      return [];
    }
  });
  return [...relatedRefs(entity, relation), ...written];
}
