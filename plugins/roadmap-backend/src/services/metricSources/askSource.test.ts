import type { MetricSource } from '@stagecraft/backstage-plugin-roadmap-node';
import { source } from './__fixtures__/source';
import { askSource, type SourceAnswer } from './askSource';

const at = new Date('2026-11-24T10:00:00Z');

const ask = (read: MetricSource['read'], signal?: AbortSignal) =>
  askSource(source({ read }), 'up', {
    at,
    signal: signal ?? new AbortController().signal,
  });

describe('askSource', () => {
  it.each<[string, () => unknown, SourceAnswer]>([
    [
      'a figure',
      async () => ({ value: 75.5 }),
      { kind: 'figure', value: 75.5 },
    ],
    ['zero', async () => ({ value: 0 }), { kind: 'figure', value: 0 }],
    [
      'a figure with what is to be known of it',
      async () => ({ value: 1, note: 'From samples\u0000' }),
      { kind: 'figure', value: 1, note: 'From samples' },
    ],
    [
      'no figure yet',
      async () => ({ noFigure: 'Nothing was measured' }),
      { kind: 'no-figure', message: 'Nothing was measured' },
    ],
    [
      'a failure',
      async () => Promise.reject(new Error('cannot\u0000 be reached')),
      { kind: 'error', message: 'cannot be reached' },
    ],
    [
      'a failure before anything is asked',
      () => {
        throw new Error('no address');
      },
      { kind: 'error', message: 'no address' },
    ],
    [
      'what is thrown and is no error',
      async () => Promise.reject('away'),
      { kind: 'error', message: 'away' },
    ],
    [
      'a failure without words',
      async () => Promise.reject(new Error('')),
      { kind: 'error', message: 'it did not say why' },
    ],
    ...[NaN, Infinity, -Infinity, 1e13, '75', undefined].map(
      (value): [string, () => unknown, SourceAnswer] => [
        `${value} as a value`,
        async () => ({ value }),
        {
          kind: 'error',
          message: `'test' answered ${value}, which is no number from -10^12 to 10^12`,
        },
      ],
    ),
  ])('tells %s', async (_, read, answer) => {
    expect(await ask(read as MetricSource['read'])).toEqual(answer);
  });

  it('shortens what nobody would read', async () => {
    const long = async () => Promise.reject(new Error('x'.repeat(9_000)));
    expect(await ask(long)).toEqual({
      kind: 'error',
      message: 'x'.repeat(500),
    });
  });

  it('does not wait for a source that heeds no signal', async () => {
    const controller = new AbortController();
    const answer = ask(() => new Promise(() => {}), controller.signal);
    controller.abort();
    expect(await answer).toEqual({
      kind: 'error',
      message: 'it did not answer in time',
    });
  });

  it('passes on the query and the instant', async () => {
    const read = jest.fn(async () => ({ value: 1 }));
    await ask(read);
    expect(read).toHaveBeenCalledWith('up', {
      at,
      signal: expect.any(AbortSignal),
    });
  });
});
