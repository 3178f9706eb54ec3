import type {
  MetricFigure,
  MetricReadOptions,
  MetricSource,
} from '@stagecraft/backstage-plugin-roadmap-node';

const LARGEST = 1e12;
const LONGEST_NOTE = 2_000;
const LONGEST_MESSAGE = 500;

/** What came of asking: a figure, none yet, or a failure in words. */
export type SourceAnswer =
  | { kind: 'figure'; value: number; note?: string }
  | { kind: 'no-figure' | 'error'; message: string };

/**
 * Asks a source and makes sure that what it answers can be kept. Never throws:
 * whatever goes wrong in a source is an answer that says so.
 */
export async function askSource(
  source: MetricSource,
  query: string,
  options: MetricReadOptions,
): Promise<SourceAnswer> {
  try {
    const figure = await inTime(source.read(query, options), options.signal);
    return judgeFigure(figure, source.type);
  } catch (error) {
    return { kind: 'error', message: messageOf(error) };
  }
}

/** A source that does not heed the signal is not waited for either. */
function inTime<T>(reading: Promise<T>, signal: AbortSignal): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    const giveUp = () => reject(new Error('it did not answer in time'));
    if (signal.aborted) giveUp();
    signal.addEventListener('abort', giveUp, { once: true });
  });
  return Promise.race([reading, late]);
}

function judgeFigure(figure: MetricFigure, type: string): SourceAnswer {
  if ('noFigure' in figure) {
    return { kind: 'no-figure', message: readable(figure.noFigure) };
  }
  const { value, note } = figure;
  if (typeof value !== 'number' || !(Math.abs(value) <= LARGEST)) {
    const message = `'${type}' answered ${value}, which is no number from -10^12 to 10^12`;
    return { kind: 'error', message };
  }
  const words = note && readable(note, LONGEST_NOTE);
  return { kind: 'figure', value, ...(words && { note: words }) };
}

function messageOf(error: unknown): string {
  return readable(error instanceof Error ? error.message : String(error));
}

/** PostgreSQL keeps no NUL, and a message is there to be read. */
function readable(text: string, longest = LONGEST_MESSAGE): string {
  const words = text.replaceAll('\u0000', '').trim().slice(0, longest);
  return words || 'it did not say why';
}
