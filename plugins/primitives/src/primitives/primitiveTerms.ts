import { Entity } from '@backstage/catalog-model';
import {
  COST_ANNOTATION,
  DEPRECATION_DATE_ANNOTATION,
  MIGRATION_GUIDE_ANNOTATION,
  REPLACED_BY_ANNOTATION,
  SNIPPET_ANNOTATION,
  SUNSET_DATE_ANNOTATION,
  SUPPORT_LINK_TYPE,
} from './annotations';
import { Cost, readCost } from './cost';
import { docsHrefOf } from './Primitive';
import { readDay, RetirementTerms, retirementTerms } from './retirement';

/** Where one asks for help. */
export interface Channel {
  title: string;
  url: string;
}

/** What a primitive's owner says of it beside what a list shows. */
export interface PrimitiveTerms extends RetirementTerms {
  /** Absent when nothing is written, which is not the same as free. */
  cost?: Cost;
  /** Lines to copy. */
  snippet?: string;
  channels: Channel[];
  /** Ref of what takes its place; as it is written, it may lead nowhere. */
  replacedBy?: string;
  migrationGuideHref?: string;
  /** What is written wrong, in sentences. */
  problems: string[];
}

/** Whatever else a link may hold is no way to reach people. */
const CHANNEL = /^(https?|mailto):/i;

/** Reads what an owner wrote; what cannot be read is a problem and nothing else. */
export function primitiveTerms(entity: Entity): PrimitiveTerms {
  const annotations = entity.metadata.annotations ?? {};
  const cost = readCost(annotations[COST_ANNOTATION]);
  const deprecated = readDay(annotations[DEPRECATION_DATE_ANNOTATION]);
  const sunset = readDay(annotations[SUNSET_DATE_ANNOTATION]);
  const { links = [] } = entity.metadata;
  return {
    ...retirementTerms(entity),
    cost: cost && 'cost' in cost ? cost.cost : undefined,
    snippet: annotations[SNIPPET_ANNOTATION]?.trimEnd() || undefined,
    channels: links
      .filter(
        ({ type, url }) => type === SUPPORT_LINK_TYPE && CHANNEL.test(url),
      )
      .map(({ title, url }) => ({ title: title ?? url, url })),
    replacedBy: annotations[REPLACED_BY_ANNOTATION],
    migrationGuideHref: guideHrefOf(entity),
    problems: problemsIn({
      [COST_ANNOTATION]: cost,
      [DEPRECATION_DATE_ANNOTATION]: deprecated,
      [SUNSET_DATE_ANNOTATION]: sunset,
    }),
  };
}

function problemsIn(read: Record<string, object | undefined>): string[] {
  return Object.entries(read).flatMap(([annotation, value]) =>
    value && 'problem' in value ? `${annotation}: ${value.problem}.` : [],
  );
}

/** An address elsewhere, or a page of the primitive's own documents. */
function guideHrefOf(entity: Entity): string | undefined {
  const written = entity.metadata.annotations?.[MIGRATION_GUIDE_ANNOTATION];
  if (!written || /^https?:\/\//.test(written)) return written;
  const docs = docsHrefOf(entity);
  return docs && `${docs}/${written.replace(/^\/+/, '')}`;
}
