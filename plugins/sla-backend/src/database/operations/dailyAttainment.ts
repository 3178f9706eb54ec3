import type { Knex } from 'knex';

/**
 * Attainment in parts per million, rounded down, of each of `count` UTC days
 * that end with `last` (`YYYY-MM-DD`), oldest first; `null` for a day without
 * events. Objectives without any are left out. One statement, from daily sums.
 */
export async function dailyAttainment(
  db: Knex,
  objectives: string[],
  { last, count }: { last: string; count: number },
): Promise<Map<string, (number | null)[]>> {
  const { rows } = await db.raw<{
    rows: { objective: string; days: string[]; ppm: (number | null)[] }[];
  }>(
    `SELECT objective, array_agg(day::text) AS days,
       array_agg(div(good::numeric * 1000000, nullif(total, 0))::int) AS ppm
     FROM daily_rollups
     WHERE objective = ANY(?) AND day <= ?::date AND day > ?::date - ?::int
     GROUP BY objective`,
    [objectives, last, last, count],
  );
  const first = Date.parse(last) - (count - 1) * 86_400_000;
  return new Map(
    rows.map(({ objective, days, ppm }) => {
      const trend: (number | null)[] = new Array(count).fill(null);
      days.forEach((day, n) => {
        trend[(Date.parse(day) - first) / 86_400_000] = ppm[n];
      });
      return [objective, trend];
    }),
  );
}
