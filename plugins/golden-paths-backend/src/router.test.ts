import { describeRoleTable } from '@stagecraft/backstage-backend-http/testUtils';
import type { Express } from 'express';
import request from 'supertest';
import {
  basePath,
  generated,
  goldenPathsApp,
  migratedDatabase,
  roles,
  templates,
} from './__fixtures__/goldenPathsApp';
import { spec } from './schema/openapi.generated';

jest.setTimeout(60_000);

let app: Express;
let portal: ReturnType<typeof goldenPathsApp>;

const sourceOf = (name: string) => ({
  'backstage.io/source-location': `url:http://git.test/meridian/${name}/`,
});
const ofOthers = (name: string, template: string) => {
  const entity = generated(name);
  entity.metadata.annotations = {
    'stagecraft.dev/generated-from': template,
    ...sourceOf(name),
  };
  entity.relations = [{ type: 'ownedBy', targetRef: 'group:default/fleet' }];
  return entity;
};

beforeAll(async () => {
  portal = goldenPathsApp(await migratedDatabase(), [
    generated('dock'),
    generated('crane'),
    ofOthers('buoy', 'node-y'),
    ofOthers('lost', 'node-y'),
  ]);
  app = portal.app;
  portal.host.release('golden-paths', 'v1.9.0', templates());
  const next = templates({ 'node-x/skeleton/src/b.ts': 'b2' });
  await portal.generate('dock', 'v1.9.0');
  await portal.generate('buoy', 'v1.9.0', 'node-y');
  portal.host.release('golden-paths', 'v1.10.0', next);
  await portal.generate('crane', 'v1.10.0');
  await portal.follow.run();
});

const everyone = { stranger: 401, outsider: 403, reader: 200, service: 200 };
const dock = '/v1/projects/component/default/dock';

describeRoleTable({
  spec,
  roles,
  basePath,
  target: () => app,
  rows: {
    'GET /v1/projects': { answers: everyone },
    'GET /v1/projects/{kind}/{namespace}/{name}': {
      path: dock,
      answers: everyone,
    },
    'GET /v1/templates': { answers: everyone },
  },
});

const get = async (path: string) =>
  (
    await request(app)
      .get(basePath + path)
      .set('Authorization', roles.reader)
      .expect(200)
  ).body;
const names = async (query: string) =>
  (await get(`/v1/projects?${query}`)).items.map(
    ({ entityRef }: { entityRef: string }) => entityRef.split('/')[1],
  );

describe('projects', () => {
  it.each([
    ['', ['dock', 'buoy', 'crane', 'lost']],
    ['template=node-y', ['buoy', 'lost']],
    ['ownerRef=group:default/docks', ['dock', 'crane']],
    [
      'ownerRef=group:default/docks,group:default/fleet&state=current',
      ['buoy', 'crane'],
    ],
    ['state=behind', ['dock']],
    ['state=unknown', ['lost']],
    ['q=DEFAULT/DO', ['dock']],
    ['limit=1&offset=1', ['buoy']],
    ['offset=9', []],
    ['template=nosuch', []],
  ])('asked for by %j are %j', async (query, expected) => {
    expect(await names(query)).toEqual(expected);
  });

  it('are counted whatever page is shown', async () => {
    expect((await get('/v1/projects?limit=1')).totalItems).toBe(4);
  });

  it.each(['Dock', 'nosuch'])('that is none answers 404: %s', async name => {
    const { body } = await request(app)
      .get(`${basePath}/v1/projects/component/default/${name}x`)
      .set('Authorization', roles.reader)
      .expect(404);
    expect(body.error.message).toContain('was not generated');
  });
});

it('templates say which versions are in use, and by whom', async () => {
  expect((await get('/v1/templates')).items).toEqual([
    {
      template: 'node-x',
      repositoryUrl: 'http://git.test/platform/golden-paths',
      newestTag: 'v1.10.0',
      problem: null,
      movedTo: null,
      checkedAt: expect.any(String),
      oldestTag: 'v1.9.0',
      projects: 2,
      behind: 1,
      owners: ['group:default/docks'],
      versions: [
        { tag: 'v1.10.0', projects: 1 },
        { tag: 'v1.9.0', projects: 1 },
      ],
    },
    expect.objectContaining({
      template: 'node-y',
      behind: 0,
      projects: 2,
      versions: [
        { tag: 'v1.9.0', projects: 1 },
        { tag: null, projects: 1 },
      ],
    }),
  ]);
});

it('shows nobody what the catalog hides from them', async () => {
  const spy = jest
    .spyOn(portal.catalog, 'getEntitiesByRefs')
    .mockImplementation(async ({ entityRefs }) => ({
      items: entityRefs.map(() => undefined),
    }));
  expect(await get('/v1/projects')).toEqual({ items: [], totalItems: 0 });
  expect(await get('/v1/templates')).toEqual({ items: [] });
  await request(app)
    .get(basePath + dock)
    .set('Authorization', roles.reader)
    .expect(404);
  spy.mockRestore();
});
