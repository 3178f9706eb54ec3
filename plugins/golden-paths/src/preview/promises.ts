import {
  type Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  AGREEMENT_KIND,
  type AgreementSpec,
  objectivesOf,
} from '@stagecraft/backstage-plugin-sla-common';

/** An objective that the project promises. */
export interface PromisedObjective {
  title: string;
  /** Parts per million. */
  targetPpm: number;
  /** Shorthand such as `28d`; empty when the definition names none. */
  window: string;
}

/** What somebody else promises to the project. */
export interface PromisedAgreement {
  title: string;
  /** Full ref; as it is written where that is none. */
  provider?: string;
  /** Agreed levels, in percent; refs as the provider's. */
  levels: { ref: string; targetPercent: number }[];
}

/** The promises that come with a project. */
export interface Promises {
  objectives: PromisedObjective[];
  agreements: PromisedAgreement[];
}

/** Reads the promises among documents; what is not valid promises nothing. */
export function readPromises(documents: readonly Entity[]): Promises {
  return {
    objectives: documents
      .filter(({ kind }) => kind === 'SLO')
      .flatMap(objectivesIn),
    agreements: documents
      .filter(({ kind }) => kind === AGREEMENT_KIND)
      .map(agreementIn),
  };
}

function objectivesIn(document: Entity): PromisedObjective[] {
  const { displayName } = document.metadata as { displayName?: unknown };
  const title = document.metadata.title ?? displayName;
  // OpenSLO calls a title `displayName`; the catalog renames it on ingestion.
  const slo = {
    ...document,
    metadata: {
      ...document.metadata,
      ...(typeof title === 'string' && { title }),
    },
  };
  try {
    return objectivesOf(slo).map(objective => ({
      title: objective.title,
      targetPpm: objective.targetPpm,
      window: objective.window,
    }));
  } catch {
    return [];
  }
}

function agreementIn({ metadata, spec }: Entity): PromisedAgreement {
  const { provider, slos } = (spec ?? {}) as Partial<AgreementSpec>;
  const levels = Array.isArray(slos) ? slos : [];
  return {
    title: metadata.title ?? metadata.name,
    provider:
      typeof provider === 'string' ? fullRef(provider, 'component') : undefined,
    levels: levels
      .filter(it => it && typeof it.targetPercent === 'number')
      .map(({ ref, targetPercent }) => ({
        ref: fullRef(String(ref), 'slo'),
        targetPercent,
      })),
  };
}

/** Refs of what is promised and of who promises it, each once. */
export function refsOfPromises({ agreements }: Promises): string[] {
  const refs = agreements.flatMap(({ provider, levels }) => [
    ...(provider ? [provider] : []),
    ...levels.map(({ ref }) => ref),
  ]);
  return [...new Set(refs)].filter(isFullRef);
}

/** What people call these entities, by ref. */
export function titlesByRef(
  entities: readonly (Entity | undefined)[],
): Record<string, string> {
  return Object.fromEntries(
    entities.flatMap(entity =>
      entity
        ? [
            [
              stringifyEntityRef(entity),
              entity.metadata.title ?? entity.metadata.name,
            ],
          ]
        : [],
    ),
  );
}

function fullRef(written: string, defaultKind: string): string {
  try {
    return stringifyEntityRef(parseEntityRef(written, { defaultKind }));
  } catch {
    return written;
  }
}

function isFullRef(ref: string): boolean {
  return /^[^:/]+:[^:/]+\/[^:/]+$/.test(ref);
}
