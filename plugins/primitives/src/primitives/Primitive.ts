import {
  Entity,
  parseEntityRef,
  RELATION_API_CONSUMED_BY,
  RELATION_DEPENDENCY_OF,
  RELATION_OWNED_BY,
  RELATION_PROVIDES_API,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { relatedRefs } from '@stagecraft/backstage-plugin-sla-common';
import {
  GOLDEN_PATH_ANNOTATION,
  JOB_ANNOTATION,
  START_HERE_ANNOTATION,
  SYNONYMS_ANNOTATION,
  TECHDOCS_ANNOTATION,
} from './annotations';
import {
  isOffered,
  RetirementStage,
  retirementStage,
  retirementTerms,
} from './retirement';

/** Where to begin, and what is found there. */
export interface StartHere {
  kind: 'golden-path' | 'guide';
  href: string;
}

/** A primitive as its page shows it. */
export interface Primitive {
  entityRef: string;
  title: string;
  description?: string;
  /** The job it does; falls back to nothing, never to an invented sentence. */
  job?: string;
  /** Other words that people look for it by. */
  synonyms: string[];
  tags: string[];
  /** Its lifecycle. */
  maturity?: string;
  /** How far its end is; nothing for what is here to stay. */
  stage?: RetirementStage;
  ownerRef?: string;
  docsHref?: string;
  /** Page that starts from its golden path. */
  goldenPathHref?: string;
  /** Page of its documents to begin with. */
  guideHref?: string;
  /** The best of both; nothing where nothing new should start. */
  startHere?: StartHere;
  /** Refs of what depends on it or consumes one of its APIs, each once. */
  adopterRefs: string[];
}

/**
 * Reads a primitive from its entity.
 *
 * @param apis - APIs that primitives provide, for their consumers; others are ignored
 * @param now - the present, by whose day it is still offered or not
 */
export function toPrimitive(
  entity: Entity,
  apis: Entity[],
  now: Date,
): Primitive {
  const { metadata } = entity;
  const stage = retirementStage(retirementTerms(entity), now);
  return {
    entityRef: stringifyEntityRef(entity),
    title: metadata.title ?? metadata.name,
    description: metadata.description,
    job: metadata.annotations?.[JOB_ANNOTATION],
    synonyms: synonymsOf(entity),
    tags: metadata.tags ?? [],
    maturity: retirementTerms(entity).maturity,
    stage,
    ownerRef: ownerRefOf(entity),
    docsHref: docsHrefOf(entity),
    ...waysIn(entity, stage),
    adopterRefs: adoptersOf(entity, apis),
  };
}

/** Refs of the APIs that an entity provides. */
export function providedApiRefs(entity: Entity): string[] {
  return relatedRefs(entity, RELATION_PROVIDES_API);
}

/** Ref of who owns an entity; of several the first. */
export function ownerRefOf(entity: Entity): string | undefined {
  return relatedRefs(entity, RELATION_OWNED_BY)[0];
}

/** Refs of what depends on an entity or consumes it; its APIs have consumers of their own. */
export function directAdopterRefs(entity: Entity): string[] {
  return [
    ...relatedRefs(entity, RELATION_DEPENDENCY_OF),
    ...relatedRefs(entity, RELATION_API_CONSUMED_BY),
  ];
}

/** Page that starts from a template. */
export function goldenPathHref(templateRef: string): string {
  const { namespace, name } = parseEntityRef(templateRef, {
    defaultKind: 'template',
  });
  return `/create/templates/${namespace}/${name}`;
}

function adoptersOf(entity: Entity, apis: Entity[]): string[] {
  const provided = new Set(providedApiRefs(entity));
  const consumers = apis
    .filter(api => provided.has(stringifyEntityRef(api)))
    .flatMap(api => relatedRefs(api, RELATION_API_CONSUMED_BY));
  const adopters = new Set([...directAdopterRefs(entity), ...consumers]);
  // Using its own API does not make a primitive adopted.
  adopters.delete(stringifyEntityRef(entity));
  return [...adopters].sort();
}

function synonymsOf({ metadata }: Entity): string[] {
  const written = metadata.annotations?.[SYNONYMS_ANNOTATION] ?? '';
  return written
    .split(',')
    .map(word => word.trim())
    .filter(Boolean);
}

/** Page of an entity's documents, where it has some. */
export function docsHrefOf(entity: Entity): string | undefined {
  if (!entity.metadata.annotations?.[TECHDOCS_ANNOTATION]) {
    return undefined;
  }
  const { namespace, kind, name } = parseEntityRef(stringifyEntityRef(entity));
  return `/docs/${namespace}/${kind}/${name}`;
}

function waysIn(
  entity: Entity,
  stage: RetirementStage | undefined,
): Pick<Primitive, 'goldenPathHref' | 'guideHref' | 'startHere'> {
  const annotations = entity.metadata.annotations ?? {};
  const template = annotations[GOLDEN_PATH_ANNOTATION];
  const docs = docsHrefOf(entity);
  const page = annotations[START_HERE_ANNOTATION];
  const golden = template ? goldenPathHref(template) : undefined;
  const guide =
    docs && page ? `${docs}/${page.replace(/^\/+/, '')}` : undefined;
  return {
    goldenPathHref: golden,
    guideHref: guide,
    startHere: isOffered({ stage }) ? bestOf(golden, guide) : undefined,
  };
}

function bestOf(golden?: string, guide?: string): StartHere | undefined {
  if (golden) return { kind: 'golden-path', href: golden };
  return guide ? { kind: 'guide', href: guide } : undefined;
}
