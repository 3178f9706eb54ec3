import {
  type Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';

/** What a primitive costs, as its owner wrote it, such as `40 EUR per service and month`. */
export const COST_ANNOTATION = 'stagecraft.dev/cost';

/** Ref of the template that starts on a primitive. */
export const GOLDEN_PATH_ANNOTATION = 'stagecraft.dev/golden-path';

/** A primitive that the project would use, and what its owner says it costs. */
export interface PrimitiveCost {
  entityRef: string;
  title: string;
  /** Prices as written; empty when it is free, undefined when nothing is said. */
  prices: string[] | undefined;
}

/** Refs that the rendered entities depend on or consume, each once. */
export function dependenciesOf(documents: readonly Entity[]): string[] {
  const refs = documents.flatMap(({ metadata, spec }) => {
    const { namespace } = metadata;
    return [
      ...refsIn(spec?.dependsOn, 'component', namespace),
      ...refsIn(spec?.consumesApis, 'api', namespace),
    ];
  });
  return [...new Set(refs)].sort();
}

/** Those of the entities that are primitives, with their costs, each once. */
export function readCosts(
  entities: readonly (Entity | undefined)[],
): PrimitiveCost[] {
  const costs = entities
    .flatMap(entity => (entity?.spec?.type === 'primitive' ? [entity] : []))
    .map(entity => ({
      entityRef: stringifyEntityRef(entity),
      title: entity.metadata.title ?? entity.metadata.name,
      prices: pricesIn(entity.metadata.annotations?.[COST_ANNOTATION]),
    }));
  return [...new Map(costs.map(cost => [cost.entityRef, cost])).values()];
}

function pricesIn(written: string | undefined): string[] | undefined {
  const parts = written?.split(';').map(part => part.trim());
  const prices = parts?.filter(Boolean);
  if (!prices?.length) return undefined;
  return prices[0] === 'free' ? [] : prices;
}

function refsIn(
  written: unknown,
  defaultKind: string,
  defaultNamespace: string | undefined,
): string[] {
  if (!Array.isArray(written)) return [];
  return written.flatMap(ref => {
    try {
      const parsed = parseEntityRef(String(ref), {
        defaultKind,
        defaultNamespace: defaultNamespace ?? 'default',
      });
      return [stringifyEntityRef(parsed)];
    } catch {
      return [];
    }
  });
}
