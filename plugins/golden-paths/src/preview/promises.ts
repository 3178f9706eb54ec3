import type { Entity } from '@backstage/catalog-model';
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
  /** Ref as it is written. */
  provider?: string;
  /** Agreed levels, in percent. */
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
    provider: typeof provider === 'string' ? provider : undefined,
    levels: levels
      .filter(it => it && typeof it.targetPercent === 'number')
      .map(({ ref, targetPercent }) => ({ ref: String(ref), targetPercent })),
  };
}
