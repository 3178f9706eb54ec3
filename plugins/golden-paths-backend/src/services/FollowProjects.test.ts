import { ANSWERS_FILE } from '@stagecraft/backstage-plugin-golden-paths-common';
import type { Knex } from 'knex';
import request from 'supertest';
import {
  basePath,
  generated,
  goldenPathsApp,
  migratedDatabase,
  roles,
  templates,
} from '../__fixtures__/goldenPathsApp';

jest.setTimeout(60_000);

let db: Knex;
let portal: ReturnType<typeof goldenPathsApp>;

beforeEach(async () => {
  db ??= await migratedDatabase();
  await db.raw('TRUNCATE projects, drifts, releases, notices');
  portal = goldenPathsApp(db, [generated('dock')]);
  portal.host.release('golden-paths', 'v1.0.0', templates());
  await portal.generate('dock', 'v1.0.0');
});

const readOwnAnswers = () => {
  const files = portal.host.filesOf('dock')!;
  return `${files.find(({ path }) => path === ANSWERS_FILE)!.content}`;
};
const look = () => portal.look('dock');
const change = (changed: Record<string, string | undefined>) =>
  portal.host.change('dock', changed);

it('finds a project, and that nothing changed', async () => {
  const { project, answers, layers } = await look();
  expect(project).toMatchObject({
    entityRef: 'component:default/dock',
    ownerRef: 'group:default/docks',
    template: 'node-x',
    repositoryUrl: 'http://git.test/meridian/dock',
    state: 'current',
    tag: 'v1.0.0',
    newestTag: 'v1.0.0',
    behind: 0,
    changed: { team: 0, template: 0, both: 0 },
    problem: null,
  });
  expect(answers).toEqual({ name: 'dock' });
  expect(layers).toEqual([
    { template: 'base', tag: 'v1.0.0', files: 2 },
    { template: 'node-x', tag: 'v1.0.0', files: 1 },
  ]);
});

it('sees what the team, the template and both changed', async () => {
  portal.host.release(
    'golden-paths',
    'v1.1.0',
    templates({
      'base/skeleton/src/a.ts': 'a2',
      'node-x/skeleton/src/b.ts': 'b2',
      'node-x/skeleton/src/new.ts': 'new',
    }),
  );
  change({ 'src/b.ts': 'ours', 'README.md': undefined, 'own.ts': 'own' });
  const { project, files, releases } = await look();
  expect(project).toMatchObject({
    state: 'behind',
    behind: 1,
    newestTag: 'v1.1.0',
    changed: { team: 1, template: 2, both: 1 },
  });
  expect(files).toEqual([
    { path: 'README.md', changedBy: 'team' },
    { path: 'src/a.ts', changedBy: 'template' },
    { path: 'src/b.ts', changedBy: 'both' },
    { path: 'src/new.ts', changedBy: 'template' },
  ]);
  expect(releases.map(it => [it.tag, it.layers])).toEqual([
    ['v1.1.0', ['base', 'node-x']],
  ]);
});

it('counts ten releases as ten, and only those that change its layers', async () => {
  for (let minor = 1; minor <= 10; minor++) {
    portal.host.release(
      'golden-paths',
      `v1.${minor}.0`,
      templates({ 'base/skeleton/src/a.ts': `a${minor}` }),
    );
  }
  portal.host.release(
    'golden-paths',
    'v1.11.0',
    templates({
      'base/skeleton/src/a.ts': 'a10',
      'node-y/skeleton/src/y.ts': 'y2',
      'node-x/test/x.test.ts': 'a test changes no project',
    }),
  );
  const { project } = await look();
  expect(project).toMatchObject({ behind: 10, newestTag: 'v1.10.0' });
});

it('tells the owner of a release once, however often it looks', async () => {
  await look();
  expect(portal.notifications).toEqual([]);
  const next = templates({ 'base/skeleton/src/a.ts': 'a2' });
  portal.host.release('golden-paths', 'v1.1.0', next);
  await Promise.all([look(), look(), look()]);
  await look();
  expect(portal.notifications).toHaveLength(1);
  expect(portal.notifications[0]).toMatchObject({
    recipients: { type: 'entity', entityRef: 'group:default/docks' },
    payload: {
      title: 'node-x v1.1.0 changes dock',
      link: '/catalog/default/component/dock',
      scope: 'golden-path:component:default/dock',
    },
  });
});

it('tells it later when it could not be told', async () => {
  portal.refusing.notifications = true;
  const next = templates({ 'base/skeleton/src/a.ts': 'a2' });
  portal.host.release('golden-paths', 'v1.1.0', next);
  await look();
  portal.refusing.notifications = false;
  await look();
  expect(portal.notifications).toHaveLength(1);
});

it('reads a repository and a release only when they changed', async () => {
  await look();
  const { reads } = portal.host;
  await look();
  expect(portal.host.reads).toBe(reads);
});

it('answers new questions of a release by their defaults', async () => {
  const next = templates({
    'node-x/skeleton/src/b.ts': 'b ${{ values.port }} ${{ values.name }}',
  });
  portal.host.release('golden-paths', 'v1.1.0', next);
  change({ 'src/b.ts': 'b 3100 dock' });
  const { files } = await look();
  expect(files).toEqual([{ path: 'src/b.ts', changedBy: 'same' }]);
});

it.each(['1', '2'])(
  'sees that a release makes a file one that can be run, if engine %s noted it',
  async engine => {
    change({
      [ANSWERS_FILE]: readOwnAnswers().replace(
        'version: "2"',
        `version: "${engine}"`,
      ),
    });
    const next = Object.entries(templates()).map(([path, text]) => ({
      path,
      content: Buffer.from(text),
      mode: path.endsWith('b.ts') ? ('executable' as const) : undefined,
    }));
    portal.host.release('golden-paths', 'v1.1.0', next);
    const { project, files } = await look();
    expect(project).toMatchObject({ behind: 1, newestTag: 'v1.1.0' });
    const changed = { path: 'src/b.ts', changedBy: 'template' };
    expect(files).toEqual(engine === '1' ? [] : [changed]);
  },
);

it.each([
  [
    'its answers were deleted',
    () => change({ '.platform/answers.yaml': undefined }),
    /answers.yaml is not in the repository: restore it/,
  ],
  [
    'its answers are broken',
    () => change({ '.platform/answers.yaml': 'a: [' }),
    /answers\.yaml:\d+:\d+: is no YAML/,
  ],
  [
    'its answers are a bomb',
    () => change({ '.platform/answers.yaml': 'a: &a [x]\nb: [*a, *a]' }),
    /must use no aliases/,
  ],
  [
    'its answers hold what no database stores',
    () =>
      change({
        [ANSWERS_FILE]: readOwnAnswers().replaceAll('dock', '"do\\0ck"'),
      }),
    /answers\.yaml: layers\.0\.answers\.name: /,
  ],
  [
    'the git host is away',
    () => {
      portal.host.isAway = true;
    },
    /answered with 502/,
  ],
])(
  'says what is wrong when %s, and is well again after',
  async (_, breakIt, problem) => {
    await look();
    const repositories = new Map(portal.host.repositories);
    const kept = repositories.get('dock')!;
    const { head } = kept;
    breakIt();
    const { project } = await look();
    expect(project.problem).toMatch(problem);
    // What was known before still stands.
    expect(project).toMatchObject({ behind: 0, tag: 'v1.0.0' });
    portal.host.isAway = false;
    kept.head = head;
    portal.host.repositories.set('dock', kept);
    expect((await look()).project.problem).toBeNull();
  },
);

it('says that a release cannot be rendered, and what the team changed', async () => {
  change({ 'src/b.ts': 'ours' });
  const next = templates({ 'base/skeleton/src/a.ts': '{% if x %}' });
  portal.host.release('golden-paths', 'v1.1.0', next);
  const { project, files } = await look();
  expect(project).toMatchObject({ behind: 1 });
  expect(project.problem).toMatch(
    /v1.1.0 could not be rendered.*base\/src\/a.ts/,
  );
  expect(files).toEqual([{ path: 'src/b.ts', changedBy: 'team' }]);
});

it('forgets a project that left the catalog', async () => {
  await look();
  const empty = goldenPathsApp(db, []);
  empty.host.release('golden-paths', 'v1.0.0', templates());
  await empty.follow.run();
  const { body } = await request(empty.app)
    .get(`${basePath}/v1/projects`)
    .set('Authorization', roles.reader);
  expect(body).toEqual({ items: [], totalItems: 0 });
  expect(await db('drifts')).toEqual([]);
});
