import { TestDatabases, mockCredentials } from '@backstage/backend-test-utils';
import ICAL from 'ical.js';
import type { Express } from 'express';
import type { Knex } from 'knex';
import request from 'supertest';
import { emptyDatabase } from './database/__fixtures__/emptyDatabase';
import { bodies, edit, version } from './__fixtures__/requests';
import { basePath, roadmapApp, roles } from './__fixtures__/roadmapApp';
import { sender } from './__fixtures__/sender';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
let db: Knex;
let app: Express;
const send = sender(() => app);

beforeEach(async () => {
  db = await emptyDatabase(databases);
  app = await roadmapApp(db);
  await send('post', '/v1/items', {
    ...bodies.item,
    commitment: bodies.commitment,
  }).expect(201);
});

async function readEvents(query = '') {
  const { text } = await send('get', `/v1/feeds/promises.ics${query}`).expect(
    'Content-Type',
    /text\/calendar/,
  );
  return new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map(component => new ICAL.Event(component));
}

it('raises SEQUENCE with each promise and withdrawal, and keeps the UID', async () => {
  const path = '/v1/items/RM-1';
  const [first] = await readEvents();
  await send('post', `${path}/commitments`, bodies.again, version(1));
  const [again] = await readEvents();
  await send('put', path, edit({ state: 'withdrawn' }), version(2)).expect(200);
  const [gone, ...others] = await readEvents();
  expect(others).toEqual([]);
  expect([again.uid, gone.uid]).toEqual([first.uid, first.uid]);
  expect(again.sequence).toBeGreaterThan(first.sequence);
  expect(gone.sequence).toBeGreaterThan(again.sequence);
  expect([first, again].map(it => it.startDate.toString())).toEqual([
    bodies.commitment.dueOn,
    bodies.again.dueOn,
  ]);
  expect(gone.component.getFirstPropertyValue('status')).toBe('CANCELLED');
});

it('narrows by team and by entity', async () => {
  const team = `?ownerRef=${bodies.item.ownerRef}`;
  const entity = `?entityRef=${bodies.item.entities[0].entityRef}`;
  expect(await readEvents(team)).toHaveLength(1);
  expect(await readEvents(entity)).toHaveLength(1);
  expect(await readEvents('?ownerRef=group:default/nobody')).toEqual([]);
  const { body } = await send('get', `/v1/feeds/changes.json${entity}`);
  expect(body.items.map((it: any) => it.title)).toEqual([
    'Tracking without delay: promised for 2026-12-15, confidence 80 %',
    'Tracking without delay: new on the roadmap',
  ]);
  await send('get', '/v1/feeds/changes.json?by=person').expect(400);
});

it('names nobody', async () => {
  for (const name of ['changes.atom', 'changes.json', 'promises.ics']) {
    const { text } = await send('get', `/v1/feeds/${name}`).buffer();
    expect(text).toContain('Tracking without delay');
    expect(text).not.toContain('priya');
  }
});

it('needs no more than the cookie of somebody who is signed in', async () => {
  const url = `${basePath}/v1/feeds/changes.atom`;
  const cookie = mockCredentials.limitedUser.cookie('user:default/rita');
  const { headers } = await request(app).get(url).set('Cookie', cookie);
  expect(headers['cache-control']).toBe('private, max-age=900');
  expect(headers['content-type']).toMatch(/^application\/atom\+xml/);
  await request(app).get(url).expect(401);
  await request(app)
    .get(`${basePath}/v1/items`)
    .set('Cookie', cookie)
    .expect(401);
});

it('is for everybody where the operator says so, and only it', async () => {
  app = await roadmapApp(db, { openFeeds: true });
  const url = `${basePath}/v1/feeds/changes.json`;
  const { headers } = await request(app).get(url).expect(200);
  expect(headers['cache-control']).toBe('private, max-age=900');
  await request(app).get(`${basePath}/v1/items`).expect(401);
  await request(app).get(url).set('Authorization', roles.reader).expect(200);
});
