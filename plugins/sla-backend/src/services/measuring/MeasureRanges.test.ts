import type {
  MeasureRangeRequest,
  RangeMeasurement,
} from '@stagecraft/backstage-plugin-sla-node';
import type { Knex } from 'knex';
import { slo } from '../../__fixtures__/definitions';
import { slaApp } from '../../__fixtures__/slaApp';
import { clearedDatabase } from '../../__fixtures__/testDatabase';

jest.setTimeout(60_000);

const MINUTE_MS = 60_000;
const A = 'slo:default/a/default';
type Answer = (request: MeasureRangeRequest) => Promise<RangeMeasurement>;

/** One good event and one other in each minute. */
const everyMinute: Answer = async ({ from, to }) => ({
  minutes: Array.from(
    { length: (to.getTime() - from.getTime()) / MINUTE_MS },
    (_, n) => ({
      minute: new Date(from.getTime() + n * MINUTE_MS),
      good: 1,
      total: 2,
    }),
  ),
});

describe('MeasureRanges', () => {
  let db: Knex;
  let now: Date;
  let answer: Answer;
  let asked: string[];

  const start = async (names = ['a'], window = '1h') => {
    const source = {
      id: 'metrics',
      metricSourceTypes: ['metrics'],
      settleSeconds: 30,
      backfillDays: 28,
      longestRangeMinutes: 25,
      measureRange: async (request: MeasureRangeRequest) => {
        const { objective, from, to } = request;
        const at = [from, to].map(date => date.toISOString().slice(11, 16));
        asked.push(`${objective.sloRef.split('/')[1]} ${at.join('-')}`);
        return answer(request);
      },
    };
    const backend = slaApp(db, {
      sources: [source],
      clock: () => now,
      entities: names.map(name => slo(name, { type: 'metrics', window })),
    });
    await backend.reconcile.run();
    return backend;
  };
  const at = (time: string) => {
    now = new Date(`2026-11-24T${time}Z`);
  };
  const minutes = async () =>
    (await db('samples').where({ objective: A }).orderBy('minute')).map(row =>
      row.minute.toISOString().slice(11, 16),
    );
  const status = async () =>
    db('source_status').where({ source: 'metrics' }).first();

  beforeEach(async () => {
    db = await clearedDatabase();
    at('10:00:40');
    answer = everyMinute;
    asked = [];
  });

  it('reads the past on first sight, the newest first, and then what is new', async () => {
    const { measureRanges } = await start();
    expect(await measureRanges.run()).toEqual([A]);
    expect(asked).toEqual(['a 09:35-10:00', 'a 09:10-09:35', 'a 09:00-09:10']);
    expect(await minutes()).toHaveLength(60);
    asked = [];
    at('10:01:29');
    expect(await measureRanges.run()).toEqual([]);
    at('10:02:31');
    expect(await measureRanges.run()).toEqual([A]);
    expect(asked).toEqual(['a 10:00-10:02']);
    const [sum] = await db('hourly_rollups').where({ objective: A }).sum({
      good: 'good',
      total: 'total',
    });
    expect(sum).toEqual({ good: '62', total: '124' });
  });

  it('goes on where it was stopped', async () => {
    const first = await start();
    let left = 1;
    answer = async request => {
      if (left-- > 0) return everyMinute(request);
      throw new Error('switched off');
    };
    await first.measureRanges.run();
    expect(asked).toEqual(['a 09:35-10:00', 'a 09:10-09:35']);
    expect(await status()).toMatchObject({
      error_message: 'switched off',
      error_at: now,
    });
    const failedAt = now;
    at('10:01:00');
    await first.measureRanges.run();
    expect(await status()).toMatchObject({
      error_message: 'switched off',
      error_at: failedAt,
    });
    // Another process, an hour later: first the gap, then the rest of the past.
    answer = everyMinute;
    asked = [];
    at('11:00:40');
    await (await start()).measureRanges.run();
    expect(asked).toEqual([
      'a 10:00-10:25',
      'a 10:25-10:50',
      'a 10:50-11:00',
      'a 09:10-09:35',
      'a 09:00-09:10',
    ]);
    expect(await minutes()).toHaveLength(120);
    expect(await status()).toMatchObject({
      error_message: null,
      error_at: null,
    });
  });

  it('asks once between all replicas, and counts once what is read twice', async () => {
    const { measureRanges } = await start(['a', 'b']);
    const runs = await Promise.all([1, 2, 3, 4].map(() => measureRanges.run()));
    expect(runs.flat()).toHaveLength(2);
    expect(asked).toHaveLength(6);
    await db('measure_progress').delete();
    at('10:01:10');
    answer = async request => ({
      minutes: (await everyMinute(request)).minutes.map(it => ({
        ...it,
        total: 3,
      })),
    });
    await measureRanges.run();
    const [sum] = await db('daily_rollups').where({ objective: A }).sum({
      good: 'good',
      total: 'total',
    });
    // Corrected by the later reading; only 09:00 has left the window.
    expect(sum).toEqual({ good: '60', total: '180' });
  });

  it('keeps what can be counted and shows what cannot', async () => {
    const { measureRanges, services } = await start(['a'], '1m');
    answer = async ({ from }) => ({
      minutes: [{ minute: from, good: 5, total: 3 }],
    });
    expect(await measureRanges.run()).toEqual([]);
    const read = async () =>
      (
        await services.objectives.get(A, {
          credentials: { principal: { userEntityRef: 'user:default/rita' } },
        } as never)
      ).sources;
    expect((await read())[0].error?.message).toContain('good 5 of total 3');
    answer = async request => ({
      ...(await everyMinute(request)),
      problem: 'one series is odd',
    });
    at('10:01:40');
    expect(await measureRanges.run()).toEqual([A]);
    expect(await read()).toMatchObject([
      {
        lastSampleAt: '2026-11-24T10:00:00.000Z',
        error: { message: 'one series is odd' },
      },
    ]);
    // Works again, with nothing to count.
    answer = async () => ({ minutes: [] });
    at('10:02:40');
    expect(await measureRanges.run()).toEqual([]);
    expect((await read())[0].error).toBeUndefined();
  });

  it('is read anew after its samples were removed', async () => {
    const { measureRanges, services } = await start();
    await measureRanges.run();
    await services.samples.removeSource('metrics', {
      credentials: { principal: { userEntityRef: 'user:default/priya' } },
    } as never);
    expect(await minutes()).toEqual([]);
    at('10:01:00');
    await measureRanges.run();
    expect(await minutes()).toHaveLength(60);
  });
});
