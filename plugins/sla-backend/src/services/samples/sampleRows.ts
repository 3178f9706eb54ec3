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

interface Problem {
  text: string;
  /** The same for all samples that are refused for it. */
  reason: string;
}

/** Samples of a request that say different things, each with its position. */
export type PositionedSamples = Map<SampleRow, number>;

/**
 * Checks samples and keeps for each objective and minute the one of the
 * highest sequence, the first of equals.
 *
 * @throws InputError naming every wrong field (the first 20)
 */
export function sampleRows(samples: Sample[], now: Date): PositionedSamples {
  const problems: Problem[] = [];
  const latest = new Map<string, { row: SampleRow; position: number }>();
  samples.forEach((sample, position) => {
    const row = toRow(sample);
    for (const [field, message, reason = message] of problemsOf(row, now)) {
      const at = `/body/samples/${position}/${field}`;
      problems.push({ text: `${at}: ${message}`, reason });
    }
    const key = `${row.objective} ${row.minute.getTime()}`;
    const other = latest.get(key);
    if (!other || other.row.sequence < row.sequence) {
      latest.set(key, { row, position });
    }
  });
  if (problems.length > 0) throw new InputError(describe(problems));
  return new Map(
    [...latest.values()].map(({ row, position }) => [row, position]),
  );
}

/** The first fields, and how many samples are refused for each reason. */
function describe(problems: Problem[]): string {
  const shown = problems.slice(0, SHOWN).map(({ text }) => text);
  if (problems.length <= SHOWN) return shown.join('; ');
  const counts = new Map<string, number>();
  for (const { reason } of problems) {
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  const all = [...counts].map(([reason, count]) => `${count} × ${reason}`);
  return `${shown.join('; ')}; and ${
    problems.length - SHOWN
  } more; in all ${all.join(', ')}`;
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

/** Field, message and, where the message is not that of all, the reason. */
function problemsOf(
  row: SampleRow,
  now: Date,
): [field: string, message: string, reason?: string][] {
  const problems: [string, string, string?][] = [];
  const { good, total, minute } = row;
  if (good > total) {
    const reason = 'good must not exceed total';
    const message = `must not exceed total, got ${good} of ${total}`;
    problems.push(['good', message, reason]);
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
