import type { Run } from './measure.ts';

/** A pair of interleaved runs. */
export interface Pair {
  full: Run;
  plain: Run;
}

interface Figure {
  name: string;
  goal: string;
  of(pair: Pair): number;
  sides(run: Run): string;
  show(value: number): string;
}

const mebibytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(0)} MiB`;
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const signed = (text: string) => (text.startsWith('-') ? text : `+${text}`);

const FIGURES: Figure[] = [
  {
    name: 'start until ready',
    goal: 'at most 1.10 ×',
    of: pair => pair.full.startMs / pair.plain.startMs,
    sides: run => `${(run.startMs / 1000).toFixed(2)} s`,
    show: value => `${value.toFixed(3)} ×`,
  },
  {
    name: 'resident memory',
    goal: 'at most +40 MB',
    of: pair => pair.full.residentBytes - pair.plain.residentBytes,
    sides: run => mebibytes(run.residentBytes),
    show: value => signed(mebibytes(value)),
  },
  {
    name: 'first-load JavaScript, gzip',
    goal: 'at most +15 kB',
    of: pair => pair.full.firstLoadGzipBytes - pair.plain.firstLoadGzipBytes,
    sides: run => kilobytes(run.firstLoadGzipBytes),
    show: value => signed(kilobytes(value)),
  },
  {
    name: 'API calls of the catalog page',
    goal: 'at most +1',
    of: pair => pair.full.catalogPageCalls - pair.plain.catalogPageCalls,
    sides: run => String(run.catalogPageCalls),
    show: value => signed(value.toFixed(0)),
  },
];

/** The middle value; of an even count the lower of the two in the middle. */
export function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)];
}

/** A Markdown table: the median of the pairs' differences, their spread, and both sides' medians. */
export function summarise(pairs: Pair[]): string {
  const rows = FIGURES.map(figure => {
    const values = pairs.map(figure.of);
    const middle = (side: 'full' | 'plain') => {
      const order = [...pairs].sort((a, b) => figure.of(a) - figure.of(b));
      return figure.sides(order[Math.floor((order.length - 1) / 2)][side]);
    };
    const spread = `${figure.show(Math.min(...values))} … ${figure.show(
      Math.max(...values),
    )}`;
    return `| ${figure.name} | ${middle('full')} | ${middle(
      'plain',
    )} | ${figure.show(median(values))} | ${spread} | ${figure.goal} |`;
  });
  return [
    `${pairs.length} interleaved pairs`,
    '',
    '| What | with our plugins | without | median | spread | goal |',
    '|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}
