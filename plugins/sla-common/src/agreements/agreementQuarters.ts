import { DateTime } from 'luxon';
import type { AgreementPeriod, AgreementPeriodLevel } from '../api/agreements';
import type { ObjectiveState } from '../judgement/judge';
import { worstState } from '../judgement/worstState';

/** One agreed level in the months of a quarter. */
export interface QuarterLevel {
  /** Key of the objective, or the SLO's ref alone when it is unknown. */
  objective: string;
  /** The month that came closest to the agreed level, or missed it by most; absent without data. */
  lowest?: {
    attainmentPpm: number;
    agreedPpm: number;
    /** First instant of the month, as the period has it. */
    from: string;
  };
}

/** What became of an agreement in one calendar quarter. */
export interface AgreementQuarter {
  /** `2026-Q4`. */
  quarter: string;
  /** The worst of its months: a quarter with one broken month is broken. */
  state: ObjectiveState;
  /** Whether its last month is over. */
  complete: boolean;
  /** Months with a figure. */
  measuredMonths: number;
  /** Of these, the ones in which no level was broken. */
  keptMonths: number;
  levels: QuarterLevel[];
  /** Whether any figure is drawn from labelled sample data. */
  sample: boolean;
}

/**
 * Calendar quarters of an agreement, newest first. Agreements are judged by the
 * month, so a quarter says how its months went; it has no attainment of its
 * own, which months alone do not give.
 *
 * @param periods - months, newest first, in the agreement's zone
 * @param most - quarters to return at most
 */
export function agreementQuarters(
  periods: readonly AgreementPeriod[],
  most: number,
): AgreementQuarter[] {
  const months = new Map<string, AgreementPeriod[]>();
  for (const period of periods) {
    const quarter = quarterOf(period);
    months.set(quarter, [...(months.get(quarter) ?? []), period]);
  }
  return [...months]
    .slice(0, most)
    .map(([quarter, inQuarter]) => summarise(quarter, inQuarter));
}

function quarterOf(month: AgreementPeriod): string {
  return middleOf(month).toFormat("yyyy-'Q'q");
}

function summarise(
  quarter: string,
  months: AgreementPeriod[],
): AgreementQuarter {
  const levels = months.flatMap(month => month.levels);
  const measured = months.filter(month =>
    month.levels.some(({ state }) => state !== 'no-data'),
  );
  const kept = measured.filter(month =>
    month.levels.every(({ state }) => state !== 'broken'),
  );
  const objectives = [...new Set(levels.map(({ objective }) => objective))];
  return {
    quarter,
    state: worstState(levels) ?? 'no-data',
    complete: months[0].complete && isLastOf(quarter, months[0]),
    measuredMonths: measured.length,
    keptMonths: kept.length,
    levels: objectives.map(objective => lowestOf(objective, months)),
    sample: levels.some(({ sample }) => sample),
  };
}

function lowestOf(objective: string, months: AgreementPeriod[]): QuarterLevel {
  const margin = ({ attainmentPpm, agreedPpm }: AgreementPeriodLevel) =>
    (attainmentPpm ?? Infinity) - agreedPpm;
  const [lowest] = months
    .flatMap(({ from, levels }) => levels.map(level => ({ from, level })))
    .filter(
      ({ level }) =>
        level.objective === objective && level.attainmentPpm !== null,
    )
    .sort((a, b) => margin(a.level) - margin(b.level));
  if (!lowest) return { objective };
  const { agreedPpm, attainmentPpm } = lowest.level;
  return {
    objective,
    lowest: { attainmentPpm: attainmentPpm!, agreedPpm, from: lowest.from },
  };
}

function isLastOf(quarter: string, month: AgreementPeriod): boolean {
  return middleOf(month).month === Number(quarter.slice(-1)) * 3;
}

/** The middle of a month is in that month, whatever the zone it is counted in. */
function middleOf({ from, to }: AgreementPeriod): DateTime {
  const middle = (Date.parse(from) + Date.parse(to)) / 2;
  return DateTime.fromMillis(middle, { zone: 'utc' });
}
