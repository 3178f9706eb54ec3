import { execFileSync } from 'node:child_process';
import fs from 'node:fs/promises';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { lastChanged } from './lastChanged';

const dir = createMockDirectory();

function git(args: string[], date = '', cwd = dir.resolve('repo')) {
  return execFileSync('git', args, {
    cwd,
    env: {
      ...process.env,
      ...{ GIT_AUTHOR_NAME: 'D', GIT_AUTHOR_EMAIL: 'd@example.com' },
      ...{ GIT_COMMITTER_NAME: 'D', GIT_COMMITTER_EMAIL: 'd@example.com' },
      ...{ GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
    },
  });
}

function commit(date: string) {
  git(['add', '--all']);
  git(['commit', '--quiet', '-m', 'x'], date);
}

beforeEach(() => {
  dir.setContent({
    repo: { docs: { 'a.md': 'a', 'ü b.md': 'b', sub: { 'c.md': 'c' } }, x: '' },
  });
  git(['init', '--quiet']);
  commit('2026-01-02T03:04:05Z');
});

describe('lastChanged', () => {
  it('says when each file was committed last', async () => {
    await fs.writeFile(dir.resolve('repo/docs/sub/c.md'), 'c2');
    commit('2026-02-03T04:05:06Z');
    await fs.writeFile(dir.resolve('repo/x'), 'elsewhere');
    commit('2026-03-04T05:06:07Z');

    const found = await lastChanged(dir.resolve('repo/docs'));
    const instants = [...found].map(([file, at]) => [file, Date.parse(at)]);
    expect(Object.fromEntries(instants)).toEqual({
      'a.md': Date.parse('2026-01-02T03:04:05Z'),
      'ü b.md': Date.parse('2026-01-02T03:04:05Z'),
      'sub/c.md': Date.parse('2026-02-03T04:05:06Z'),
    });
  });

  it('says nothing of a file that differs from its commit', async () => {
    await fs.writeFile(dir.resolve('repo/docs/a.md'), 'edited');
    await fs.writeFile(dir.resolve('repo/docs/new.md'), 'new');

    const found = await lastChanged(dir.resolve('repo/docs'));
    expect([...found.keys()]).toEqual(['sub/c.md', 'ü b.md']);
  });

  it('says nothing where history is cut off or there is none', async () => {
    const source = `file://${dir.resolve('repo')}`;
    git(['clone', '--quiet', '--depth=1', source, dir.resolve('shallow')]);
    expect(await lastChanged(dir.resolve('shallow/docs'))).toEqual(new Map());
    expect(await lastChanged('/')).toEqual(new Map());
  });

  it('starts nothing that the repository asks for', async () => {
    const proof = dir.resolve('proof');
    git(['config', 'core.fsmonitor', `touch ${proof}`]);
    git(['config', 'core.pager', `touch ${proof}`]);
    git(['config', 'log.showSignature', 'true']);
    git(['config', 'gpg.program', `touch ${proof}`]);

    expect((await lastChanged(dir.resolve('repo/docs'))).size).toBe(3);
    await expect(fs.access(proof)).rejects.toThrow('ENOENT');
  });
});
