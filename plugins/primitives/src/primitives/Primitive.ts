import {
  Entity,
  parseEntityRef,
  RELATION_API_CONSUMED_BY,
  RELATION_DEPENDENCY_OF,
  RELATION_OWNED_BY,
  RELATION_PROVIDES_API,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  GOLDEN_PATH_ANNOTATION,
  JOB_ANNOTATION,
  START_HERE_ANNOTATION,
  SYNONYMS_ANNOTATION,
  TECHDOCS_ANNOTATION,
} from './annotations';

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
  ownerRef?: string;
  docsHref?: string;
  startHere?: StartHere;
  /** Refs of what depends on it or consumes one of its APIs, each once. */
  adopterRefs: string[];
}

/**
 * Reads a primitive from its entity.
 *
 * @param apis - APIs that primitives provide, for their consumers; others are ignored
 */
export function toPrimitive(entity: Entity, apis: Entity[]): Primitive {
  const { metadata } = entity;
  return {
    entityRef: stringifyEntityRef(entity),
    title: metadata.title ?? metadata.name,
    description: metadata.description,
    job: metadata.annotations?.[JOB_ANNOTATION],
    synonyms: synonymsOf(entity),
    tags: metadata.tags ?? [],
    maturity: maturityOf(entity),
    ownerRef: relatedRefs(entity, RELATION_OWNED_BY)[0],
    docsHref: docsHrefOf(entity),
    startHere: startHereOf(entity),
    adopterRefs: adoptersOf(entity, apis),
  };
}

/** Refs of the APIs that an entity provides. */
export function providedApiRefs(entity: Entity): string[] {
  return relatedRefs(entity, RELATION_PROVIDES_API);
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
  const adopters = new Set([
    ...relatedRefs(entity, RELATION_DEPENDENCY_OF),
    ...relatedRefs(entity, RELATION_API_CONSUMED_BY),
    ...consumers,
  ]);
  // Using its own API does not make a primitive adopted.
  adopters.delete(stringifyEntityRef(entity));
  return [...adopters].sort();
}

function relatedRefs(entity: Entity, type: string): string[] {
  return (entity.relations ?? [])
    .filter(relation => relation.type === type)
    .map(relation => relation.targetRef);
}

function synonymsOf({ metadata }: Entity): string[] {
  const written = metadata.annotations?.[SYNONYMS_ANNOTATION] ?? '';
  return written
    .split(',')
    .map(word => word.trim())
    .filter(Boolean);
}

// A Resource may have a lifecycle, too, though its schema does not ask for one.
function maturityOf({ spec }: Entity): string | undefined {
  return typeof spec?.lifecycle === 'string' ? spec.lifecycle : undefined;
}

function docsHrefOf(entity: Entity): string | undefined {
  if (!entity.metadata.annotations?.[TECHDOCS_ANNOTATION]) {
    return undefined;
  }
  const { namespace, kind, name } = parseEntityRef(stringifyEntityRef(entity));
  return `/docs/${namespace}/${kind}/${name}`;
}

function startHereOf(entity: Entity): StartHere | undefined {
  const annotations = entity.metadata.annotations ?? {};
  const template = annotations[GOLDEN_PATH_ANNOTATION];
  if (template) {
    return { kind: 'golden-path', href: goldenPathHref(template) };
  }
  const docs = docsHrefOf(entity);
  const page = annotations[START_HERE_ANNOTATION];
  return docs && page
    ? { kind: 'guide', href: `${docs}/${page.replace(/^\/+/, '')}` }
    : undefined;
}
