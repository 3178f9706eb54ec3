import { TestDatabases, mockServices } from '@backstage/backend-test-utils';
import { recordingAuditor } from '@stagecraft/backstage-backend-http/testUtils';
import type { MetricSource } from '@stagecraft/backstage-plugin-roadmap-node';
import type { Knex } from 'knex';
import { emptyDatabase } from '../../database/__fixtures__/emptyDatabase';
import { createStore, devon } from '../../database/__fixtures__/samples';
import { MetricStore } from '../../database/objectives/MetricStore';
import { ObjectiveStore } from '../../database/objectives/ObjectiveStore';
import { SourceReadingStore } from '../../database/objectives/SourceReadingStore';
import { bodies } from '../../__fixtures__/requests';
import { source } from './__fixtures__/source';
import { MetricSources } from './MetricSources';
import { ReadMetrics } from './ReadMetrics';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
const warnings: string[] = [];
const { metric: definition } = bodies;
let auditor: ReturnType<typeof recordingAuditor>;
let db: Knex;
let metrics: MetricStore;
let objectiveId: string;

/** One run of one replica at an instant of November 2026. */
function read(at: string, sources: MetricSource[], signal?: AbortSignal) {
  const metricSources = new MetricSources();
  metricSources.addMetricSource(...sources);
  return new ReadMetrics({
    auditor,
    clock: () => new Date(`2026-11-${at}Z`),
    logger: mockServices.logger.mock({ warn: text => warnings.push(text) }),
    longestReadMs: 200,
    metricSources,
    readings: new SourceReadingStore(db),
  }).run(signal ?? new AbortController().signal);
}

function add(sourceType: string, sourceQuery: string): Promise<string> {
  const draft = { ...definition, direction: 'up' as const };
  return metrics.add(
    { objectiveId },
    { ...draft, sourceType, sourceQuery },
    devon,
  );
}

const redefine = async (id: string, sourceQuery: string) => {
  const current = await metrics.get(id);
  await metrics.redefine(current, { ...current, sourceQuery }, devon);
};

const valuesOf = async (id: string) =>
  (await metrics.get(id)).readings.map(it => [it.readOn, it.value, it.readBy]);

const failing = (message: string) =>
  jest.fn(async (): Promise<never> => Promise.reject(new Error(message)));

beforeEach(async () => {
  db = await emptyDatabase(databases);
  await createStore(db);
  auditor = recordingAuditor();
  metrics = new MetricStore(db);
  const objectives = new ObjectiveStore(db);
  const key = await objectives.create(bodies.objective, devon);
  objectiveId = (await objectives.get(key)).id;
  warnings.length = 0;
});

describe('ReadMetrics', () => {
  it('keeps one reading for each UTC day, and says who read it', async () => {
    const id = await add('test', 'up');
    const ask = jest
      .fn()
      .mockResolvedValueOnce({ value: 72, note: 'From samples' })
      .mockResolvedValue({ value: 0 });
    const sources = [source({ read: ask })];
    await read('24T00:10:00', sources);
    await read('24T00:20:00', sources);
    await read('24T23:59:59', sources);
    expect(ask).toHaveBeenCalledTimes(1);
    await read('25T00:00:00', sources);
    expect(await valuesOf(id)).toEqual([
      ['2026-11-24', 72, 'source:test'],
      ['2026-11-25', 0, 'source:test'],
    ]);
    const { readings } = await metrics.get(id);
    expect(readings.map(({ note }) => note)).toEqual([
      'From samples',
      undefined,
    ]);
    expect(auditor.events).toMatchObject([
      { eventId: 'metric-read', outcomes: ['succeeded'] },
      { eventId: 'metric-read', outcomes: ['succeeded'] },
    ]);
  });

  it('keeps one reading of several replicas at once', async () => {
    const ids = await Promise.all(['a', 'b', 'c'].map(it => add('test', it)));
    let asked = 0;
    const sources = [source({ read: async () => ({ value: (asked += 1) }) })];
    await Promise.all([1, 2, 3, 4].map(() => read('24T08:00:00', sources)));
    expect(asked).toBeGreaterThan(3);
    for (const id of ids) expect(await valuesOf(id)).toHaveLength(1);
  });

  it('leaves what people read of a day, and reads the next', async () => {
    const id = await add('test', 'up');
    await metrics.addReading(id, { readOn: '2026-11-24', value: 73 }, devon);
    await read('24T08:00:00', [source()]);
    await read('25T08:00:00', [source()]);
    expect(await valuesOf(id)).toEqual([
      ['2026-11-24', 73, devon],
      ['2026-11-25', 75, 'source:test'],
    ]);
  });

  it('asks only for metrics of sources that are there, by their query', async () => {
    const ask = jest.fn(async () => ({ value: 1 }));
    await add('gone', 'up');
    await metrics.add({ objectiveId }, { ...definition } as never, devon);
    await add('test', 'down');
    await read('24T08:00:00', [source({ read: ask })]);
    expect(ask.mock.calls).toEqual([
      ['down', expect.objectContaining({ at: new Date('2026-11-24T08:00Z') })],
    ]);
  });

  it('shows a failure until there is a figure, and never as a value', async () => {
    const id = await add('test', 'up');
    const away = source({ read: failing('It is away') });
    await read('24T08:00:00', [away]);
    await read('24T08:10:00', [away]);
    expect(await metrics.get(id)).toMatchObject({
      readings: [],
      sourceError: { message: 'It is away', at: expect.any(String) },
    });
    expect(warnings).toEqual([expect.stringContaining('It is away')]);
    await read('24T08:20:00', [source()]);
    const healed = await metrics.get(id);
    expect(healed.sourceError).toBeUndefined();
    expect(healed.readings).toHaveLength(1);
  });

  it('tells that there is no figure yet from a failure', async () => {
    const id = await add('test', 'up');
    const noFigure = 'Nothing was measured yet';
    await read('24T08:00:00', [source({ read: async () => ({ noFigure }) })]);
    const metric = await metrics.get(id);
    expect(metric).toMatchObject({ noFigure: { message: noFigure } });
    expect(metric.sourceError).toBeUndefined();
    expect(metric.readings).toEqual([]);
    expect(warnings).toEqual([]);
  });

  it('lets no source hold up or stop another, nor a metric the next', async () => {
    const stuck = await add('stuck', 'up');
    const queries = ['bad', 'good', 'good'];
    const ids = await Promise.all(queries.map(it => add('test', it)));
    await read('24T08:00:00', [
      source({ type: 'stuck', read: () => new Promise(() => {}) }),
      source({
        read: async query => {
          if (query === 'bad') throw new Error('It is wrong');
          return { value: 1 };
        },
      }),
    ]);
    const errors = await Promise.all(
      [stuck, ...ids].map(async id => (await metrics.get(id)).sourceError),
    );
    expect(errors.map(it => it?.message)).toEqual([
      'it did not answer in time',
      'It is wrong',
      undefined,
      undefined,
    ]);
  });

  it('blames no source for a run that ends', async () => {
    const id = await add('test', 'up');
    const controller = new AbortController();
    const ask = jest.fn(() => {
      controller.abort();
      return new Promise<never>(() => {});
    });
    await read('24T08:00:00', [source({ read: ask })], controller.signal);
    expect(ask).toHaveBeenCalled();
    expect((await metrics.get(id)).sourceError).toBeUndefined();
  });

  it('begins with what was asked longest ago', async () => {
    const order: string[] = [];
    const away = source({
      read: async query => {
        order.push(query);
        throw new Error('It is away');
      },
    });
    await add('test', 'first');
    await read('24T08:00:00', [away]);
    await add('test', 'second');
    await read('24T08:10:00', [away]);
    expect(order).toEqual(['first', 'second', 'first']);
  });

  it('keeps nothing of a definition that has changed meanwhile', async () => {
    const id = await add('test', 'old');
    const changing = source({
      read: async query => {
        if (query !== 'old') throw new Error('It is away');
        await redefine(id, 'new');
        return { value: 1 };
      },
    });
    await read('24T08:00:00', [changing]);
    expect(await valuesOf(id)).toEqual([]);
    await read('24T08:10:00', [changing]);
    expect((await metrics.get(id)).sourceError).toBeDefined();
    await redefine(id, 'newer');
    expect((await metrics.get(id)).sourceError).toBeUndefined();
  });
});
