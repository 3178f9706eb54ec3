import { isDeepStrictEqual } from 'node:util';
import { median } from './portal/summary.ts';

/** One row of the table: what is measured, and what it is measured against. */
export interface Comparison {
  name: string;
  /** What is made ready before each measurement, outside its time. */
  prepare?: () => Promise<void>;
  /** Of the ratio ours ÷ theirs. */
  goal: string;
  holds(ratio: number): boolean;
  ours: () => Promise<unknown>;
  theirs: () => Promise<unknown>;
  /** Says whether both give the same, before anything is measured. */
  same: (ours: unknown, theirs: unknown) => boolean | Promise<boolean>;
}

/** What a comparison came to; times in ms. */
export interface Result {
  name: string;
  goal: string;
  ours: number[];
  theirs: number[];
  ratios: number[];
  median: number;
  met: boolean;
}

/** Goal of a ratio that must not exceed a limit. */
export const atMost = (limit: number) => ({
  goal: `at most ${Number(limit.toFixed(3))}`,
  holds: (ratio: number) => ratio <= limit,
});

export const sameValue = (a: unknown, b: unknown) => isDeepStrictEqual(a, b);

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Measures both sides in turn; who goes first changes, so that no drift of the machine favours either. */
export async function compare(
  comparison: Comparison,
  pairs: number,
): Promise<Result> {
  const { name, goal, same } = comparison;
  const once = async (side: 'ours' | 'theirs') => {
    await comparison.prepare?.();
    return comparison[side]();
  };
  if (!(await same(await once('ours'), await once('theirs')))) {
    throw new Error(`${name}: the two sides give different results`);
  }
  const times = { ours: [] as number[], theirs: [] as number[] };
  for (let pair = 0; pair < pairs; pair += 1) {
    const order =
      pair % 2 === 0
        ? (['ours', 'theirs'] as const)
        : (['theirs', 'ours'] as const);
    for (const side of order) {
      await comparison.prepare?.();
      times[side].push(await timed(comparison[side]));
    }
  }
  const ratios = times.ours.map((value, n) => value / times.theirs[n]);
  const middle = median(ratios);
  const met = comparison.holds(middle);
  return { name, goal, ...times, ratios, median: middle, met };
}

/** A Markdown table of results. */
export function table(results: Result[]): string {
  const rows = results.map(it => {
    const spread = `${Math.min(...it.ratios).toFixed(3)} … ${Math.max(
      ...it.ratios,
    ).toFixed(3)}`;
    return `| ${it.name} | ${median(it.ours).toFixed(1)} ms | ${median(
      it.theirs,
    ).toFixed(1)} ms | ${it.median.toFixed(3)} | ${spread} | ${
      it.ratios.length
    } | ${it.goal} | ${it.met ? 'yes' : 'NO'} |`;
  });
  return [
    '| What | ours | against | median ratio | spread | pairs | goal | met |',
    '|---|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}
