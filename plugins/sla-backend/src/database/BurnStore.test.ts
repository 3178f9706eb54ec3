import type { ExclusionRule } from '@stagecraft/backstage-plugin-sla-common';
import type { Knex } from 'knex';
import { writeMinutes } from '../__fixtures__/alerts';
import { objective } from '../__fixtures__/definitions';
import {
  migratedDatabase,
  stateObjectives,
} from '../__fixtures__/testDatabase';
import { BurnStore } from './BurnStore';
import type { EventCounts } from './operations/countBurnWindows';

jest.setTimeout(60_000);

const NOON = new Date('2026-11-24T12:00:00Z');

/** The ten minutes before noon. */
const maintenance = (mode: ExclusionRule['mode']): ExclusionRule => ({
  title: 'Belt change',
  mode,
  maintenance: { start: '2026-11-24T11:50', zone: 'UTC', duration: '10m' },
});

describe('counting what burns', () => {
  let db: Knex;
  beforeAll(async () => {
    db = await migratedDatabase();
    await stateObjectives(db, 'a', 'b');
    const minutes = { minutes: 60, good: 40, total: 100 };
    await writeMinutes(db, 'a', NOON, minutes);
    await writeMinutes(db, 'b', NOON, minutes);
  });

  it.each([
    ['remove', { good: 2000, total: 5000 }, { good: 0, total: 0 }],
    ['count-as-good', { good: 3000, total: 6000 }, { good: 500, total: 500 }],
  ] as const)(
    'leaves out the time that an objective does not answer for: %s',
    async (mode, hour, fiveMinutes) => {
      const exclusions = [maintenance(mode)];
      const objectives = [objective('a', { exclusions }), objective('b')];
      const counts = await new BurnStore(db).count(objectives, NOON, [60, 5]);
      expect(counts.get(objectives[0].objective)).toEqual(
        new Map<number, EventCounts>([
          [60, hour],
          [5, fiveMinutes],
        ]),
      );
      expect(counts.get(objectives[1].objective)).toEqual(
        new Map([
          [60, { good: 2400, total: 6000 }],
          [5, { good: 200, total: 500 }],
        ]),
      );
    },
  );

  it('asks twice, however many objectives have exclusions', async () => {
    const objectives = Array.from({ length: 300 }, (_, i) =>
      objective(`x${i}`, { exclusions: [maintenance('remove')] }),
    );
    let statements = 0;
    const add = () => (statements += 1);
    db.on('query', add);
    await new BurnStore(db).count(objectives, NOON, [60, 5]);
    db.removeListener('query', add);
    expect(statements).toBe(2);
  });
});
