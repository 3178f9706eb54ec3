import { TestDatabases } from '@backstage/backend-test-utils';
import type { Express } from 'express';
import type { Knex } from 'knex';
import { emptyDatabase } from './database/__fixtures__/emptyDatabase';
import { bodies, edit, version } from './__fixtures__/requests';
import { roadmapApp } from './__fixtures__/roadmapApp';
import { sender } from './__fixtures__/sender';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
let app: Express;
let db: Knex;

const send = sender(() => app);
const messageOf = (answer: { body: any }) => answer.body.error.message;

async function addMetric() {
  const metric = { ...bodies.metric, objectiveKey: 'OB-1' };
  const { body } = await send('post', '/v1/metrics', metric).expect(201);
  return body;
}

const readValue = (id: string, readOn: string, value: number) =>
  send('post', `/v1/metrics/${id}/readings`, { readOn, value });

beforeEach(async () => {
  db = await emptyDatabase(databases);
  app = await roadmapApp(db);
  await send('post', '/v1/objectives', bodies.objective).expect(201);
});

describe('validation', () => {
  const item = { ...bodies.item, commitment: bodies.commitment };
  const become = async (state: string, fields: object = {}) => {
    const { body } = await send('get', '/v1/items/RM-1');
    const next = edit({ objectiveKey: body.objectiveKey, ...fields, state });
    return send('put', '/v1/items/RM-1', next, version(body.version));
  };

  async function ship(objectiveKey?: string) {
    await send('post', '/v1/items', { ...item, objectiveKey }).expect(201);
    expect((await become('in-progress')).status).toBe(200);
    expect((await become('shipped')).status).toBe(200);
  }

  it('waits for a reading of the objective that counts', async () => {
    const { id } = await addMetric();
    await ship('OB-1');
    await readValue(id, '2026-11-19', 78).expect(201);
    const early = await become('validated');
    expect(early.status).toBe(409);
    expect(messageOf(early)).toContain(
      `Missing is a reading of 'At home at the first try', which counts from 2026-11-20 on`,
    );
    await readValue(id, '2026-11-20', 60).expect(201);
    expect((await become('validated')).status).toBe(200);
  });

  it('says that nothing measures an item', async () => {
    await ship();
    const refused = await become('validated');
    expect(refused.status).toBe(409);
    expect(messageOf(refused)).toContain('nothing measures it');
  });

  it('goes by the own metric of an item, where it has one', async () => {
    const { id: read } = await addMetric();
    await readValue(read, '2026-11-21', 75).expect(201);
    await ship('OB-1');
    const own = { ...bodies.metric, name: 'Calls', itemKey: 'RM-1' };
    const { body } = await send('post', '/v1/metrics', own).expect(201);
    expect(messageOf(await become('validated'))).toContain(`'Calls'`);
    const judgedBy = await send('get', '/v1/items/RM-1/metrics');
    expect(judgedBy.body).toMatchObject({
      of: 'item',
      metrics: [{ name: 'Calls', readingDue: true }],
    });
    await readValue(body.id, '2026-11-21', 75).expect(201);
    expect((await become('validated')).status).toBe(200);
  });

  it('goes by the objective that the same edit points to', async () => {
    await ship();
    await addMetric();
    const refused = await become('validated', { objectiveKey: 'OB-1' });
    expect(messageOf(refused)).toContain('At home at the first try');
  });
});

describe('the objective of an item', () => {
  it('must exist', async () => {
    const item = { ...bodies.item, objectiveKey: 'OB-7' };
    const answer = await send('post', '/v1/items', item).expect(400);
    expect(messageOf(answer)).toContain(
      `/body/objectiveKey: there is no objective 'OB-7'`,
    );
  });

  it('changes by an edit that history holds, and a past day knows the old one', async () => {
    await send('post', '/v1/items', bodies.item).expect(201);
    const before = new Date().toISOString();
    const aimed = edit({ objectiveKey: 'OB-1' });
    const { body } = await send('put', '/v1/items/RM-1', aimed, version(1));
    expect(body).toMatchObject({ objectiveKey: 'OB-1', version: 2 });
    expect(body.events.at(-1)).toMatchObject({
      type: 'edited',
      before: { objectiveKey: null },
      after: { objectiveKey: 'OB-1' },
    });
    const app2 = await roadmapApp(db, { now: new Date(Date.now() + 1000) });
    const past = sender(() => app2);
    const then = await past('get', `/v1/items/RM-1?asOf=${before}`).expect(200);
    expect(then.body.objectiveKey).toBeUndefined();
  });
});
