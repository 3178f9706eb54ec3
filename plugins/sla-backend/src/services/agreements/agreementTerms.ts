import type { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  agreedLevelsOf,
  agreementExclusionsOf,
  targetToPpm,
  type AgreementPeriodLevel,
  type AgreementSpec,
  type AgreementTerms,
  type AgreedLevel,
  type ExclusionRule,
} from '@stagecraft/backstage-plugin-sla-common';
import type { AgreementRevisionRow } from '../../database/tables';

/** One revision of an agreement, read for what it promises. */
export interface RevisedAgreement {
  revision: number;
  effectiveAt: Date;
  recordedAt: Date;
  withdrawn: boolean;
  /** Zone of its months: that of the support hours, else UTC. */
  zone: string;
  levels: AgreedLevel[];
  exclusions: ExclusionRule[];
  terms: AgreementTerms;
}

/**
 * Reads the kept texts of revisions, oldest first. One that was invalid promised
 * nothing, so that the one before it went on.
 */
export function revisedAgreements(
  rows: AgreementRevisionRow[],
): RevisedAgreement[] {
  return rows.flatMap(row => {
    try {
      return [revisedAgreement(row)];
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return [];
    }
  });
}

function revisedAgreement(row: AgreementRevisionRow): RevisedAgreement {
  const entity = row.body as unknown as Entity;
  const spec = entity.spec as unknown as AgreementSpec;
  return {
    revision: row.revision,
    effectiveAt: row.effective_at,
    recordedAt: row.recorded_at,
    withdrawn: row.withdrawn,
    zone: spec.supportHours?.zone ?? 'utc',
    levels: agreedLevelsOf(entity),
    exclusions: agreementExclusionsOf(entity),
    terms: {
      severities: spec.severities ?? [],
      credits: spec.credits ?? [],
      exclusions: spec.exclusions ?? [],
      dependencies: spec.dependencies ?? [],
    },
  };
}

/**
 * The revision that a month is judged by: the latest that held when it began
 * and was known before it ended, so that no later one changes a closed month.
 * The first month goes by the first revision.
 *
 * @param revisions - oldest first, at least one
 */
export function agreementInForce(
  revisions: RevisedAgreement[],
  month: { from: Date; to: Date },
): RevisedAgreement {
  const held = revisions.filter(
    it => it.effectiveAt <= month.from && it.recordedAt < month.to,
  );
  return held.at(-1) ?? revisions[0];
}

/**
 * Percent that is owed for a month: the highest tier that the lowest missed
 * level fell below, 0 when every level was kept. Levels that were kept owe
 * nothing, whatever line of another level they are under. `null` without data
 * or credits.
 */
export function creditOf(
  credits: AgreementTerms['credits'],
  levels: Pick<AgreementPeriodLevel, 'attainmentPpm' | 'state'>[],
): number | null {
  const measured = levels.filter(level => level.attainmentPpm !== null);
  if (measured.length === 0 || credits.length === 0) return null;
  const missed = measured
    .filter(({ state }) => state === 'broken')
    .map(({ attainmentPpm }) => attainmentPpm ?? 0);
  const earned = credits
    .filter(({ belowPercent }) =>
      missed.some(ppm => ppm < targetToPpm(belowPercent, 'percent')),
    )
    .map(({ creditPercent }) => creditPercent);
  return Math.max(0, ...earned);
}
