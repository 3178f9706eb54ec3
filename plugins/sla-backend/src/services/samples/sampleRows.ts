import { InputError } from '@backstage/errors';
import {
  RETENTION_DAYS,
  type Sample,
} from '@stagecraft/backstage-plugin-sla-common';
import type { SampleRow } from '../../database/operations/upsertSamples';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const FUTURE_MS = 5 * MINUTE_MS;
const SHOWN = 20;

/** Samples of a request that say different things, each with its position. */
export type PositionedSamples = Map<SampleRow, number>;

/**
 * Checks samples and keeps for each objective and minute the one of the
 * highest sequence, the first of equals.
 *
 * @throws InputError naming every wrong field (the first 20)
 */
export function sampleRows(samples: Sample[], now: Date): PositionedSamples {
  const problems: string[] = [];
  const latest = new Map<string, { row: SampleRow; position: number }>();
  samples.forEach((sample, position) => {
    const row = toRow(sample);
    problems.push(
      ...problemsOf(row, now).map(
        ([field, message]) => `/body/samples/${position}/${field}: ${message}`,
      ),
    );
    const key = `${row.objective} ${row.minute.getTime()}`;
    const other = latest.get(key);
    if (!other || other.row.sequence < row.sequence) {
      latest.set(key, { row, position });
    }
  });
  if (problems.length > 0) {
    const more = problems.length - SHOWN;
    throw new InputError(
      problems.slice(0, SHOWN).join('; ') +
        (more > 0 ? `; and ${more} more` : ''),
    );
  }
  return new Map(
    [...latest.values()].map(({ row, position }) => [row, position]),
  );
}

function toRow(sample: Sample): SampleRow {
  return {
    objective: sample.objective,
    minute: new Date(sample.minute),
    sequence: sample.sequence ?? 0,
    good: sample.good,
    total: sample.total,
  };
}

function problemsOf(row: SampleRow, now: Date): [string, string][] {
  const problems: [string, string][] = [];
  const { good, total, minute } = row;
  if (good > total) {
    problems.push(['good', `must not exceed total, got ${good} of ${total}`]);
  }
  const time = minute.getTime();
  if (time % MINUTE_MS !== 0) {
    problems.push(['minute', 'must be on the minute: no seconds']);
  }
  if (time > now.getTime() + FUTURE_MS) {
    problems.push(['minute', 'must be at most five minutes in the future']);
  }
  if (time < now.getTime() - RETENTION_DAYS * DAY_MS) {
    problems.push(['minute', `must be at most ${RETENTION_DAYS} days old`]);
  }
  return problems;
}
