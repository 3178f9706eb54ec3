import type { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { LineCounter, parseDocument } from 'yaml';
import type { AgreementSpec, SupportHours } from './agreement';
import { EXCLUSIONS_ANNOTATION } from './annotations';

/** Names of {@link ExclusionMode}. */
export const EXCLUSION_MODES = ['remove', 'count-as-good'] as const;

/**
 * What becomes of excluded time: it leaves the denominator, or all of it counts
 * as good.
 */
export type ExclusionMode = (typeof EXCLUSION_MODES)[number];

/** Planned maintenance, once or repeated. */
export interface MaintenanceTime {
  /** First start on the wall clock of `zone`, `YYYY-MM-DDTHH:MM`. */
  start: string;
  /** IANA zone. */
  zone: string;
  /** Shorthand such as `2h`. */
  duration: string;
  /** RFC 5545 recurrence rule such as `FREQ=WEEKLY;BYDAY=SU`; without it once. */
  rrule?: string;
  /** Days, `YYYY-MM-DD` in `zone`, on which it does not take place. */
  except?: string[];
}

/** Hours in which a service is promised; everything outside is excluded. */
export interface ServiceHours extends SupportHours {
  /** Days, `YYYY-MM-DD` in `zone`, without any service hours. */
  holidays?: string[];
}

/** Time that an objective or an agreement does not answer for. */
export type ExclusionRule = {
  title: string;
  description?: string;
  mode: ExclusionMode;
} & (
  | { maintenance: MaintenanceTime; outside?: undefined }
  | { outside: ServiceHours; maintenance?: undefined }
);

const LONGEST_TEXT = 50_000;
const MOST_ALIASES = 100;

/**
 * Reads the text of an annotation `stagecraft.dev/exclusions`, without looking
 * at what it says.
 *
 * @throws InputError if the text is no YAML
 */
export function parseExclusions(text: string): unknown {
  if (text.length > LONGEST_TEXT) {
    throw new InputError(
      `must be at most ${LONGEST_TEXT} characters, got ${text.length}`,
    );
  }
  try {
    const lines = new LineCounter();
    const document = parseDocument(text, {
      prettyErrors: false,
      lineCounter: lines,
    });
    const [fault] = [...document.errors, ...document.warnings];
    if (fault) {
      const { line } = lines.linePos(fault.pos[0]);
      throw new InputError(`line ${line}: ${fault.message}`);
    }
    return document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch (error) {
    throw new InputError(
      `must be YAML text of a list of exclusions; ${(error as Error).message}`,
    );
  }
}

/**
 * The exclusions of a valid SLO entity, in their order.
 *
 * @throws InputError if the annotation is no YAML
 */
export function exclusionsOf(slo: Entity): ExclusionRule[] {
  const text = slo.metadata.annotations?.[EXCLUSIONS_ANNOTATION];
  const rules = text === undefined ? [] : parseExclusions(text);
  return (rules ?? []) as ExclusionRule[];
}

/**
 * The exclusions of a valid agreement entity that change its figures. Those in
 * words only are left out.
 */
export function agreementExclusionsOf(agreement: Entity): ExclusionRule[] {
  const spec = agreement.spec as unknown as AgreementSpec | undefined;
  return (spec?.exclusions ?? []).filter(
    (item): item is ExclusionRule =>
      item.maintenance !== undefined || item.outside !== undefined,
  );
}
