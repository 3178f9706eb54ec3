import { NotFoundError } from '@backstage/errors';
import { readAnswers } from '@stagecraft/backstage-plugin-golden-paths-common';
import type { TemplateUse } from '@stagecraft/backstage-plugin-golden-paths-common/client';
import type { Knex } from 'knex';
import request from 'supertest';
import {
  basePath,
  generated,
  goldenPathsApp,
  migratedDatabase,
  roles,
  SOURCE,
  templates,
} from '../__fixtures__/goldenPathsApp';

jest.setTimeout(60_000);

const YESTERDAY = '2026-01-01T00:00:00.000Z';
let db: Knex;
let portal: ReturnType<typeof goldenPathsApp>;

beforeEach(async () => {
  db ??= await migratedDatabase();
  await db.raw('TRUNCATE projects, drifts, releases, notices, sources');
  portal = goldenPathsApp(db, [generated('dock')]);
  portal.host.release('golden-paths', 'v1.0.0', templates());
  await portal.generate('dock', 'v1.0.0');
});

const look = () => portal.look('dock');
const release = (tag: string, text: string) =>
  portal.host.release(
    'golden-paths',
    tag,
    templates({ 'base/skeleton/src/a.ts': text }),
  );

async function lookAtTemplate(): Promise<TemplateUse> {
  await portal.follow.run();
  const { body } = await request(portal.app)
    .get(`${basePath}/v1/templates`)
    .set('Authorization', roles.reader)
    .expect(200);
  return body.items[0];
}

describe('a repository of a project', () => {
  it('that was renamed is read where it is, and the new address is said', async () => {
    await look();
    portal.host.rename('dock', 'harbour');
    portal.host.change('dock', { 'src/b.ts': 'ours' });
    const { project, files } = await look();
    expect(project).toMatchObject({
      state: 'current',
      problem: null,
      repositoryUrl: 'http://git.test/meridian/dock',
      movedTo: 'http://git.test/meridian/harbour',
    });
    expect(files).toEqual([{ path: 'src/b.ts', changedBy: 'team' }]);
    portal.host.rename('harbour', 'dock');
    portal.host.renamed.clear();
    expect((await look()).project.movedTo).toBeNull();
  });

  it('is not taken for renamed by the case of its name', async () => {
    const url = 'http://git.test/Meridian/Dock';
    const entity = generated('dock');
    entity.metadata.annotations![
      'backstage.io/source-location'
    ] = `url:${url}/`;
    const shouted = goldenPathsApp(db, [entity]);
    shouted.host.repositories.set(
      'dock',
      portal.host.repositories.get('dock')!,
    );
    shouted.host.renamed.set('Dock', 'dock');
    const { project } = await shouted.look('dock');
    expect(project).toMatchObject({ movedTo: null, repositoryUrl: url });
  });

  it('that was deleted keeps what was known, with its age, and compares on', async () => {
    portal.host.change('dock', { 'src/b.ts': 'ours' });
    await look();
    await db('projects').update({ known_at: YESTERDAY });
    portal.host.repositories.delete('dock');
    release('v1.1.0', 'a2');
    const { project, files } = await look();
    expect(project).toMatchObject({
      state: 'behind',
      isOutdated: true,
      checkedAt: YESTERDAY,
      problem: expect.stringMatching(
        /meridian\/dock is gone, .* renamed, register it .*; if it was deleted, unregister it/,
      ),
    });
    expect(files).toEqual([
      { path: 'src/a.ts', changedBy: 'template' },
      { path: 'src/b.ts', changedBy: 'team' },
    ]);
  });

  it('that was deleted before it was read says why nothing is known', async () => {
    portal.host.repositories.delete('dock');
    const { project } = await look();
    expect(project).toMatchObject({
      state: 'unknown',
      behind: null,
      changed: null,
      isOutdated: false,
      checkedAt: null,
      problem: expect.stringContaining('is gone'),
    });
  });

  it('whose history was rewritten is compared as it is now', async () => {
    portal.host.change('dock', { 'src/b.ts': 'ours' });
    await look();
    release('v1.1.0', 'a2');
    await portal.generate('dock', 'v1.1.0');
    portal.host.forgetHistory('dock');
    const { project, files } = await look();
    expect(project).toMatchObject({ state: 'current', tag: 'v1.1.0' });
    expect(project).toMatchObject({ problem: null, isOutdated: false });
    expect(files).toEqual([]);
  });

  it('whose history was rewritten while it was read is read the next time', async () => {
    await look();
    portal.host.change('dock', { 'src/b.ts': 'ours' });
    jest
      .spyOn(portal.host, 'read')
      .mockRejectedValueOnce(new NotFoundError('There is no commit abc'));
    const { project } = await look();
    expect(project.problem).toContain('There is no commit abc');
    expect(project).toMatchObject({ state: 'current', isOutdated: true });
    expect((await look()).project).toMatchObject({
      problem: null,
      isOutdated: false,
    });
  });

  it('whose rewritten history lost its answers says where they were', async () => {
    await look();
    const { head } = portal.host.repositories.get('dock')!;
    portal.host.commit('dock', { 'README.md': 'anew' });
    portal.host.forgetHistory('dock');
    const { project } = await look();
    expect(project.problem).toMatch(
      new RegExp(
        `answers.yaml is not in the repository: .* commit ${head}, or`,
      ),
    );
    expect(project).toMatchObject({ state: 'current', isOutdated: true });
  });

  it('whose branch is gone says which', async () => {
    await look();
    portal.host.repositories.get('dock')!.head = '';
    const { project } = await look();
    expect(project.problem).toContain('nothing on its default branch main');
  });
});

describe('a repository of templates', () => {
  it('that was renamed is read where it is, and the new address is said', async () => {
    await look();
    portal.host.rename('golden-paths', 'paths');
    portal.host.release(
      'paths',
      'v1.1.0',
      templates({ 'base/skeleton/x': 'x' }),
    );
    expect((await look()).project).toMatchObject({
      state: 'behind',
      behind: 1,
    });
    expect(await lookAtTemplate()).toMatchObject({
      newestTag: 'v1.1.0',
      movedTo: 'http://git.test/platform/paths',
      problem: null,
    });
  });

  it('that the configuration names anew is that of projects of its old name', async () => {
    await look();
    portal.host.rename('golden-paths', 'paths');
    portal.host.renamed.clear();
    const url = 'http://git.test/platform/paths';
    const anew = goldenPathsApp(db, [generated('dock')], {
      url,
      formerly: [SOURCE],
    });
    for (const [name, kept] of portal.host.repositories) {
      anew.host.repositories.set(name, kept);
    }
    anew.host.release('paths', 'v1.1.0', templates({ 'base/skeleton/x': 'x' }));
    const { project, files } = await anew.look('dock');
    expect(project).toMatchObject({ behind: 1, problem: null });
    expect(files).toEqual([{ path: 'x', changedBy: 'template' }]);
    const { body } = await request(anew.app)
      .get(`${basePath}/v1/templates`)
      .set('Authorization', roles.reader);
    expect(body.items[0]).toMatchObject({ repositoryUrl: url, movedTo: null });
  });

  it('that was deleted keeps its releases, and says since when', async () => {
    release('v1.1.0', 'a2');
    await look();
    await db('sources').update({ known_at: YESTERDAY });
    portal.host.repositories.delete('golden-paths');
    expect((await look()).project).toMatchObject({ behind: 1, problem: null });
    expect(await lookAtTemplate()).toMatchObject({
      newestTag: 'v1.1.0',
      checkedAt: YESTERDAY,
      problem: expect.stringMatching(
        /golden-paths is gone, .* goldenPaths.sources must name its new address/,
      ),
    });
  });

  it('whose release is gone compares from the next, and says so', async () => {
    await look();
    const { tags } = portal.host.repositories.get('golden-paths')!;
    portal.host.release('golden-paths', 'v1.1.0', templates());
    tags.delete('v1.0.0');
    const { project } = await look();
    expect(project).toMatchObject({ behind: 1, isOutdated: false });
    expect(project.problem).toMatch(/release v1.0.0 .* is gone/);
  });

  it('whose tag was moved says so', async () => {
    await look();
    portal.host.release('golden-paths', 'v1.0.0', templates({ 'base/x': 'x' }));
    expect((await look()).project.problem).toMatch(/v1.0.0 .* was moved/);
  });

  it('whose tag leads to a commit that is gone keeps all its releases', async () => {
    release('v1.1.0', 'a2');
    await look();
    const before = await db('releases').orderBy('tag');
    const { tags } = portal.host.repositories.get('golden-paths')!;
    tags.set('v1.2.0', 'e'.repeat(40)).delete('v1.0.0');
    const { problem } = await lookAtTemplate();
    expect(problem).toContain(`There is no commit ${'e'.repeat(40)}`);
    expect(await db('releases').orderBy('tag')).toEqual(before);
  });

  it('is not believed to be where a project says', async () => {
    const file = portal.host
      .filesOf('dock')!
      .find(({ path }) => path === '.platform/answers.yaml')!;
    const text = `${file.content}`.replaceAll(
      SOURCE,
      'https://evil.example/a/b',
    );
    expect(readAnswers(text).layers[0].repository).toContain('evil');
    portal.host.change('dock', { [file.path]: text });
    expect(await lookAtTemplate()).toMatchObject({ repositoryUrl: null });
  });
});
