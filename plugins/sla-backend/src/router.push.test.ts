import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import type { Knex } from 'knex';
import request from 'supertest';
import { slo } from './__fixtures__/definitions';
import { basePath, bodies, KEY, roles, slaApp } from './__fixtures__/slaApp';
import { clearedDatabase } from './__fixtures__/testDatabase';
import { PushWriters } from './services/samples/PushWriters';

jest.setTimeout(60_000);

const writersOf = (...writers: JsonObject[]) =>
  PushWriters.fromConfig(
    mockServices.rootConfig({ data: { sla: { push: { writers } } } }),
  );
const MACHINE = 'external:test-service';

describe('a machine that hands in samples', () => {
  let db: Knex;
  beforeEach(async () => {
    db = await clearedDatabase();
  });

  async function start(...writers: JsonObject[]) {
    const component = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: 'tracking', namespace: 'default' },
      relations: [{ type: 'partOf', targetRef: 'system:default/parcels' }],
    };
    const backend = slaApp(db, {
      writers: writersOf(...writers),
      entities: [slo('tracking'), slo('labels'), component],
    });
    await backend.reconcile.run();
    const call = (verb: 'post' | 'delete', path: string, token: string) =>
      request(backend.app)
        [verb](`${basePath}${path}`)
        .set('Authorization', token);
    return {
      push: (body: object, token = roles.pipeline) =>
        call('post', '/v1/samples', token).send(body),
      remove: (source: string) =>
        call(
          'delete',
          `/v1/sources/${source}`,
          mockCredentials.service.header(),
        ),
    };
  }

  const [sample] = bodies.samples.samples;
  const other = { ...sample, objective: 'slo:default/labels/default' };

  it.each([
    [{ entities: ['component:default/tracking'] }],
    [{ entities: ['tracking'], sources: ['ci', 'edge'] }],
    [{ entities: ['system:default/parcels'] }],
    [{ entities: ['*'] }],
  ])('writes for what %j gives it', async entry => {
    const { push } = await start({ subject: MACHINE, ...entry });
    await push(bodies.samples).expect(200);
  });

  it.each([
    [[], bodies.samples, "'external:test-service' may not hand in"],
    [
      [{ subject: 'external:another', entities: ['*'] }],
      bodies.samples,
      'may not hand in measurements',
    ],
    [
      [{ subject: MACHINE, entities: ['component:default/tracking'] }],
      { source: 'ci', samples: [sample, other] },
      'may not write for component:default/labels; the operator allows it under sla.push.writers',
    ],
    [
      [{ subject: MACHINE, entities: ['system:default/parcels'] }],
      { source: 'ci', samples: [other] },
      'may not write for component:default/labels',
    ],
    [
      [{ subject: MACHINE, entities: ['*'], sources: ['edge'] }],
      bodies.samples,
      "may not write as source 'ci'",
    ],
  ])('with %j is refused', async (writers, body, message) => {
    const { push } = await start(...writers);
    const { body: answer } = await push(body).expect(403);
    expect(answer.error.message).toContain(message);
    expect(answer.error.message).toContain('"subject":"external:test-service"');
    expect(await db('samples')).toEqual([]);
    // People are bound by permission alone.
    await push(body, roles.platform).expect(200);
  });

  it('is told what is no objective', async () => {
    const { push } = await start({ subject: MACHINE, entities: ['tracking'] });
    const unknown = { ...sample, objective: 'slo:default/none/default' };
    const { body } = await push({ source: 'ci', samples: [sample, unknown] });
    expect(body.error.message).toContain('/body/samples/1/objective');
  });

  it('removes only a source that is its own, over everything', async () => {
    const bound = await start({
      subject: MACHINE,
      entities: ['tracking'],
      sources: ['ci'],
    });
    await bound.remove('ci').expect(403);
    expect(KEY).toBe(sample.objective);
  });

  // JSON has no NaN and no Infinity; what a program makes of them is text or null.
  it.each([
    ['1e309', '/body/samples/0/total'],
    ['-1', '/body/samples/0/total'],
    ['0.5', '/body/samples/0/total'],
    ['9007199254740993', '/body/samples/0/total'],
    ['null', '/body/samples/0/total'],
    ['"NaN"', '/body/samples/0/total'],
    ['NaN', 'JSON'],
  ])('is refused a total of %s', async (total, message) => {
    const { push } = await start({ subject: MACHINE, entities: ['*'] });
    const text = `{"source":"ci","samples":[{"objective":"${KEY}","minute":"2026-11-24T10:00:00Z","good":0,"total":${total}}]}`;
    const { body } = await push(text as never)
      .set('Content-Type', 'application/json')
      .expect(400);
    expect(body.error.message).toContain(message);
    expect(await db('samples')).toEqual([]);
  });

  it('writes -0 as nothing', async () => {
    const { push } = await start({ subject: MACHINE, entities: ['*'] });
    const text = JSON.stringify(bodies.samples)
      .replace('99', '-0')
      .replace('100', '-0');
    await push(text as never)
      .set('Content-Type', 'application/json')
      .expect(200);
    expect(await db('samples').first()).toMatchObject({
      good: '0',
      total: '0',
    });
  });
});

describe('sla.push.writers', () => {
  it.each([
    [[{ subject: 'a b', entities: ['x'] }], '[0]: subject must be'],
    [[{ subject: 'a', entities: ['x:y:z'] }], '[0]: entities must be entity'],
    [[{ subject: 'a' }], '[0]: Missing required config value'],
    [
      [
        { subject: 'a', entities: ['x'] },
        { subject: 'a', entities: ['y'] },
      ],
      'sla.push.writers: a subject is given twice',
    ],
  ])('refuses %j', (writers, message) => {
    expect(() => writersOf(...writers)).toThrow(message);
  });
});
