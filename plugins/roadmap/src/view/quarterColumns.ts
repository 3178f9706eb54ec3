import { DateTime } from 'luxon';
import {
  parseQuarter,
  quartersFrom,
  type ItemQuery,
  type Quarter,
} from '@stagecraft/backstage-plugin-roadmap-common';

/** Quarters that are shown side by side. */
export const QUARTERS_SHOWN = 4;

/** The quarters of a view: from the one that its address names, or from the one that is running. */
export function shownQuarters(
  from: string | undefined,
  now: Date,
  count = QUARTERS_SHOWN,
): Quarter[] {
  const first = from && parseQuarter(from);
  return quartersFrom(first ? new Date(first.start) : now, count);
}

/** The quarter that comes so many quarters later, or earlier where it is negative; such as `2026-Q4`. */
export function quarterAfter(period: string, quarters: number): string {
  const quarter = parseQuarter(period);
  if (!quarter) throw new RangeError(`'${period}' is no quarter`);
  const start = DateTime.fromISO(quarter.start, { zone: 'utc' });
  return quartersFrom(start.plus({ quarters }).toJSDate(), 1)[0].period;
}

/** A column of items by the time for which they are promised. */
export interface QuarterColumn {
  /** The quarter, or what stands beside the quarters. */
  id: string;
  heading: string;
  meaning: string;
  /** What the column holds of the items of the view. */
  query: ItemQuery;
  /** The column stays away while it is empty. */
  optional?: boolean;
}

function meaningOf({ start, end }: Quarter, now: Date): string {
  const today = now.toISOString().slice(0, 10);
  if (today >= end) return 'Over';
  return today >= start ? 'Running' : 'To come';
}

/** The columns of the quarters with what is left over from before, and what nobody has promised. */
export function quarterColumns(
  quarters: Quarter[],
  now: Date,
): QuarterColumn[] {
  return [
    {
      id: 'before',
      heading: 'Left over',
      meaning: `Promised for before ${quarters[0].period.replace(
        '-',
        ' ',
      )}, still open`,
      query: { lane: 'now', dueBefore: quarters[0].start },
      optional: true,
    },
    ...quarters.map(quarter => ({
      id: quarter.period,
      heading: quarter.period.replace('-', ' '),
      meaning: meaningOf(quarter, now),
      query: { dueFrom: quarter.start, dueBefore: quarter.end },
    })),
    {
      id: 'unpromised',
      heading: 'Not promised',
      meaning: 'Nobody has named a date',
      query: { promise: 'none' },
    },
  ];
}

/**
 * Puts a column's query and that of the view together; undefined where no item
 * can pass both.
 */
export function narrowTo(
  query: ItemQuery,
  column: ItemQuery,
): ItemQuery | undefined {
  const differs =
    column.promise && query.promise && column.promise !== query.promise;
  return differs ? undefined : { ...query, ...column };
}
