import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  startTemporaryForge,
  type TemporaryForge,
} from './testing/temporaryForge';

// Real processes; a busy machine takes its time.
jest.setTimeout(60_000);

let forge: TemporaryForge;
let count = 0;
beforeAll(async () => {
  forge = await startTemporaryForge();
});
afterAll(() => forge.close());

interface Clone {
  name: string;
  api: string;
  commit(path: string, text: string): Promise<void>;
  git(...args: string[]): Promise<string>;
}

/** A repository with one commit on main, and a clone of it. */
async function makeClone(): Promise<Clone> {
  count += 1;
  const name = `docks-${count}`;
  await forge.post('/api/v1/orgs/meridian/repos', { name });
  const dir = join(forge.folder, name);
  mkdirSync(dir);
  const git = (...args: string[]) => forge.git(dir, ...args);
  const clone = {
    name,
    api: `/api/v1/repos/meridian/${name}`,
    git,
    async commit(path: string, text: string) {
      writeFileSync(join(dir, path), text);
      await git('add', '.');
      await git('commit', '-qm', `Write ${path}`);
      await git('push', '-q', 'origin', 'HEAD');
    },
  };
  await git('init', '-q', '-b', 'main');
  await git(
    'remote',
    'add',
    'origin',
    `${forge.signedInUrl}/meridian/${name}.git`,
  );
  await clone.commit('a.txt', 'one\n');
  return clone;
}

/** A clone with a branch `change` that has one commit more than main. */
async function makeChange(): Promise<Clone> {
  const clone = await makeClone();
  await clone.git('switch', '-qc', 'change');
  await clone.commit('b.txt', '<script>alert(1)</script>\n');
  return clone;
}

const fresh = { title: 'Add b', body: 'Because', head: 'change', base: 'main' };
const get = async (path: string) => (await fetch(forge.url + path)).json();
const open = async (clone: Clone, more: object = {}) =>
  forge.post(`${clone.api}/pulls`, { ...fresh, ...more });
const send = (method: string, path: string, body: object) =>
  fetch(forge.url + path, {
    method,
    headers: { ...forge.authorization, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

describe('a pull request', () => {
  it('is opened, listed, read and merged', async () => {
    const clone = await makeChange();
    const opened = await open(clone);
    expect(opened.status).toBe(201);
    const pull = await opened.json();
    expect(pull).toMatchObject({
      number: 1,
      state: 'open',
      merged: false,
      html_url: `${forge.url}/meridian/${clone.name}/pulls/1`,
    });
    expect(await get(`${clone.api}/pulls`)).toEqual([pull]);
    const merged = await forge.post(`${clone.api}/pulls/1/merge`, {
      Do: 'merge',
    });
    expect(merged.status).toBe(200);
    expect(await get(`${clone.api}/pulls`)).toEqual([]);
    const after = await get(`${clone.api}/pulls/1`);
    expect(after).toMatchObject({ state: 'closed', merged: true });
    await clone.git('switch', '-q', 'main');
    await clone.git('pull', '-q', 'origin', 'main');
    expect(await clone.git('rev-parse', 'HEAD')).toBe(after.merge_commit_sha);
    expect(await clone.git('log', '-1', '--format=%s')).toBe(
      'Merge pull request #1: Add b',
    );
  });

  it('shows its change as text', async () => {
    const clone = await makeChange();
    await open(clone, { title: '<img src=x>' });
    const page = await fetch(`${forge.url}/meridian/${clone.name}/pulls/1`);
    const text = await page.text();
    expect(text).toContain('+&lt;script&gt;alert(1)');
    expect(text).toContain('&lt;img src=x&gt;');
    expect(text).not.toMatch(/<script|<img/);
    const list = await fetch(`${forge.url}/meridian/${clone.name}/pulls`);
    expect(await list.text()).toContain('#1 &lt;img');
  });

  it('notices that somebody merged it with git', async () => {
    const clone = await makeChange();
    await open(clone);
    await clone.git('switch', '-q', 'main');
    await clone.git('merge', '-q', 'change');
    await clone.git('push', '-q', 'origin', 'main');
    expect(await get(`${clone.api}/pulls/1`)).toMatchObject({ merged: true });
    const page = await fetch(`${forge.url}/meridian/${clone.name}/pulls/1`);
    expect(await page.text()).toContain('Changed files (1)');
  });

  it('that conflicts is not merged, and stays open', async () => {
    const clone = await makeClone();
    await clone.git('switch', '-qc', 'change');
    await clone.commit('a.txt', 'two\n');
    await clone.git('switch', '-q', 'main');
    await clone.commit('a.txt', 'three\n');
    await open(clone);
    const before = await clone.git('rev-parse', 'main');
    const merged = await forge.post(`${clone.api}/pulls/1/merge`, {
      Do: 'merge',
    });
    expect(merged.status).toBe(409);
    expect(await merged.json()).toMatchObject({
      message: expect.stringContaining('changed the same lines'),
    });
    const { sha } = await get(`${clone.api}/git/commits/main`);
    expect(sha).toBe(before);
    expect(await get(`${clone.api}/pulls/1`)).toMatchObject({ state: 'open' });
  });

  it('is closed, and then neither closed nor merged', async () => {
    const clone = await makeChange();
    await open(clone);
    const path = `${clone.api}/pulls/1`;
    expect((await send('PATCH', path, { state: 'closed' })).status).toBe(201);
    expect((await send('PATCH', path, { state: 'closed' })).status).toBe(409);
    const merged = await forge.post(`${path}/merge`, { Do: 'merge' });
    expect(merged.status).toBe(409);
  });

  it('is merged by one of many, and nobody sees it half merged', async () => {
    const clone = await makeChange();
    await open(clone);
    const path = `${clone.api}/pulls/1`;
    const merges = Array.from({ length: 20 }, () =>
      forge.post(`${path}/merge`, { Do: 'merge' }),
    );
    const reads = Array.from({ length: 20 }, () => fetch(forge.url + path));
    const statuses = (await Promise.all(merges)).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, ...Array(19).fill(409)]);
    for (const read of await Promise.all(reads)) {
      expect(read.status).toBe(200);
      const { merged, state } = await read.json();
      expect(merged).toBe(state === 'closed');
    }
    await clone.git('fetch', '-q', 'origin');
    const onMain = await clone.git('rev-list', '--count', 'origin/main');
    expect(onMain).toBe('3');
    expect(await get(path)).toMatchObject({
      merge_commit_sha: await clone.git('rev-parse', 'origin/main'),
    });
  });

  it('is either closed or merged, and says which', async () => {
    const clone = await makeChange();
    await open(clone);
    const path = `${clone.api}/pulls/1`;
    const [merge, close] = await Promise.all([
      forge.post(`${path}/merge`, { Do: 'merge' }),
      send('PATCH', path, { state: 'closed' }),
    ]);
    const merged = merge.status === 200;
    const expected = merged ? [200, 409] : [409, 201];
    expect([merge.status, close.status]).toEqual(expected);
    expect(await get(path)).toMatchObject({ state: 'closed', merged });
  });

  it.each([
    ['twice', {}, 409, /is open already/],
    ['of a branch that is not there', { head: 'nosuch' }, 404, /nosuch/],
    ['of what is no branch', { head: '--upload-pack=x' }, 422, /reference/],
    ['of nothing new', { head: 'main' }, 409, /no commit that main has not/],
    ['without a title', { title: '' }, 422, /\/title must be a text/],
    ['with a number for a body', { body: 7 }, 422, /\/body must be a text/],
  ])('is not opened %s', async (_, more, status, message) => {
    const clone = await makeChange();
    await open(clone);
    const answer = await open(clone, more);
    expect(answer.status).toBe(status);
    expect((await answer.json()).message).toMatch(message);
  });

  it.each(['0', '-1', 'x', '2', '../1', '1.5'])(
    'is none at %s',
    async number => {
      const clone = await makeChange();
      await open(clone);
      const path = `${clone.api}/pulls/${encodeURIComponent(number)}`;
      expect((await fetch(forge.url + path)).status).toBe(404);
    },
  );

  it('is opened, closed and merged only by the account', async () => {
    const clone = await makeChange();
    await open(clone);
    const path = `${forge.url}${clone.api}/pulls`;
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify(fresh);
    for (const [method, at] of [
      ['POST', path],
      ['PATCH', `${path}/1`],
      ['POST', `${path}/1/merge`],
    ]) {
      const answer = await fetch(at, { method, headers, body });
      expect(answer.status).toBe(401);
    }
  });
});

describe('a repository', () => {
  it('lists branches and tags, annotated ones with their commit', async () => {
    const clone = await makeChange();
    await clone.git('tag', 'v1.0.0', 'main');
    await clone.git('tag', '-a', 'v1.1.0', '-m', 'x', 'change');
    await clone.git('push', '-q', '--tags', 'origin');
    const main = await clone.git('rev-parse', 'main');
    const change = await clone.git('rev-parse', 'change');
    expect(await get(`${clone.api}/branches`)).toEqual([
      { name: 'change', commit: { id: change } },
      { name: 'main', commit: { id: main } },
    ]);
    const tags = [
      { name: 'v1.0.0', commit: { sha: main } },
      { name: 'v1.1.0', commit: { sha: change } },
    ];
    expect(await get(`${clone.api}/tags`)).toEqual(tags);
    expect(await get(`${clone.api}/tags?limit=1&page=2`)).toEqual([tags[1]]);
    expect((await fetch(`${forge.url}${clone.api}/tags?page=x`)).status).toBe(
      422,
    );
    const page = await fetch(`${forge.url}/meridian/${clone.name}/tags`);
    expect(await page.text()).toContain(`/src/tag/v1.1.0`);
    const tagPage = await fetch(
      `${forge.url}/meridian/${clone.name}/src/tag/v1.1.0`,
    );
    expect(tagPage.status).toBe(200);
  });

  it('that is archived takes no push and no pull request until it is not', async () => {
    const clone = await makeChange();
    const archived = await send('PATCH', clone.api, { archived: true });
    expect(await archived.json()).toMatchObject({ archived: true });
    expect((await open(clone)).status).toBe(409);
    await expect(clone.commit('c.txt', 'c')).rejects.toThrow();
    const page = await fetch(`${forge.url}/meridian/${clone.name}`);
    expect(await page.text()).toContain('Archived');
    await send('PATCH', clone.api, { archived: false });
    await clone.git('push', '-q', 'origin', 'HEAD');
    expect((await open(clone)).status).toBe(201);
  });

  it('is not archived by what is no answer, or by a stranger', async () => {
    const clone = await makeClone();
    const wrong = await send('PATCH', clone.api, { archived: 'yes' });
    expect(wrong.status).toBe(422);
    const stranger = await fetch(forge.url + clone.api, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: '{"archived": true}',
    });
    expect(stranger.status).toBe(401);
  });
});
