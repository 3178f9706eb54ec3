import fc from 'fast-check';
import type { Knex } from 'knex';
import request from 'supertest';
import { basePath, NOW, roles, slaApp } from './__fixtures__/slaApp';
import { migratedDatabase } from './__fixtures__/testDatabase';

jest.setTimeout(180_000);

const KEYS = ['slo:default/tracking/default', 'slo:default/labels/default'];
const SOURCES = ['ci', 'edge', 'batch'];
const SAMPLES = 500;
const RUNS = 3;

interface Said {
  objective: string;
  source: string;
  minute: string;
  sequence: number;
  good: number;
  total: number;
}

/** One sample; what a source says of a minute depends on nothing but the sequence. */
const said = fc
  .record({
    objective: fc.constantFrom(...KEYS),
    source: fc.constantFrom(...SOURCES),
    ago: fc.integer({ min: 0, max: 3 * 1440 }),
    sequence: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ ago, ...rest }): Said => {
    const total = ((ago * 7919 + rest.sequence * 104_729) % 997) + 1;
    const good = (ago * 31 + rest.sequence * 17) % (total + 1);
    const at = Math.floor(NOW.getTime() / 60_000) - ago;
    const minute = new Date(at * 60_000).toISOString();
    return { ...rest, minute, good, total };
  });

/** The same samples in another order, some of them twice, cut into batches. */
const sendings = fc
  .array(said, { minLength: SAMPLES, maxLength: SAMPLES })
  .chain(samples =>
    fc.tuple(
      fc.constant(samples),
      fc.shuffledSubarray([...samples, ...samples.slice(0, 100)], {
        minLength: SAMPLES + 100,
      }),
      fc.array(fc.integer({ min: 50, max: 400 }), {
        minLength: 1,
        maxLength: 8,
      }),
    ),
  );

/** What must come out: the highest sequence of each source's minute, summed. */
function oracle(samples: Said[]) {
  const highest = new Map<string, Said>();
  for (const sample of samples) {
    const key = `${sample.objective} ${sample.source} ${sample.minute}`;
    const other = highest.get(key);
    if (!other || other.sequence < sample.sequence) highest.set(key, sample);
  }
  return KEYS.map(objective => {
    const own = [...highest.values()].filter(s => s.objective === objective);
    const sum = (field: 'good' | 'total') =>
      own.reduce((left, sample) => left + sample[field], 0);
    return { objective, good: sum('good'), total: sum('total') };
  });
}

describe('samples', () => {
  let db: Knex;
  let app: ReturnType<typeof slaApp>['app'];

  beforeAll(async () => {
    db = await migratedDatabase();
    const backend = slaApp(db);
    await backend.reconcile.run();
    app = backend.app;
  });

  const call = (verb: 'post' | 'delete' | 'get', path: string) =>
    request(app)
      [verb](`${basePath}${path}`)
      .set('Authorization', roles.platform);

  async function send(samples: Said[], sizes: number[]) {
    let rest = samples;
    for (let n = 0; rest.length > 0; n++) {
      const batch = rest.slice(0, sizes[n % sizes.length]);
      rest = rest.slice(batch.length);
      for (const source of new Set(batch.map(sample => sample.source))) {
        const own = batch
          .filter(sample => sample.source === source)
          .map(({ source: _, ...sample }) => sample);
        await call('post', '/v1/samples')
          .send({ source, samples: own })
          .expect(200);
      }
    }
  }

  it(`give the same figures in any order, split and number of times (${RUNS} runs)`, async () => {
    await fc.assert(
      fc.asyncProperty(sendings, async ([samples, shuffled, sizes]) => {
        for (const source of SOURCES) {
          await call('delete', `/v1/sources/${source}`).expect(204);
        }
        await send(shuffled, sizes);
        const { body } = await call('get', '/v1/objectives').expect(200);
        const shown = KEYS.map(key => {
          const { objective, good, total } = body.items.find(
            (item: Said) => item.objective === key,
          );
          return { objective, good, total };
        });
        expect(shown).toEqual(oracle(samples));
      }),
      // The first failure says enough; looking for a smaller one takes longer than the test may.
      { numRuns: RUNS, endOnFailure: true },
    );
  });
});
