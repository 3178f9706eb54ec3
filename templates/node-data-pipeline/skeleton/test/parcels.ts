import { writeFile } from 'node:fs/promises';

/** A record that is in order. */
export const record = (number: number, changes: object = {}) => ({
  id: `P-${String(number).padStart(4, '0')}`,
  changedAt: '2026-11-01T08:00:00Z',
  destination: 'AMS',
  weightGrams: 100 + number,
  ...changes,
});

/** As many records as are asked for. */
export const records = (count: number) =>
  Array.from({ length: count }, (_, index) => record(index + 1));

/** Writes a source; text is written as it is. */
export async function writeSource(path: string, lines: (object | string)[]) {
  const text = lines.map(line =>
    typeof line === 'string' ? line : JSON.stringify(line),
  );
  await writeFile(path, `${text.join('\n')}\n`);
}
