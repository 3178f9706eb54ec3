import { randomBytes } from 'node:crypto';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  startTemporaryForge,
  type TemporaryForge,
} from './testing/temporaryForge';

// Real processes; a busy machine takes its time.
jest.setTimeout(60_000);

let forge: TemporaryForge;
beforeAll(async () => {
  forge = await startTemporaryForge();
});
afterAll(() => forge.close());

async function makeRemote(name: string, more: object = {}) {
  const created = await forge.post('/api/v1/orgs/meridian/repos', {
    name,
    ...more,
  });
  expect(created.status).toBe(201);
  return `${forge.signedInUrl}/meridian/${name}.git`;
}

async function makeCopy(name: string, branch = 'main') {
  const copy = join(forge.folder, `${name}-copy`);
  await mkdir(copy);
  await forge.git(copy, 'init', '-q', '-b', branch);
  return copy;
}

async function commit(copy: string, files: Record<string, string | Buffer>) {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(join(copy, path, '..'), { recursive: true });
    await writeFile(join(copy, path), content);
  }
  await forge.git(copy, 'add', '.');
  await forge.git(copy, 'commit', '-qm', 'Change');
}

describe('clone and push with real git', () => {
  it('gives back what was pushed', async () => {
    const remote = await makeRemote('round-trip');
    const copy = await makeCopy('round-trip');
    await commit(copy, { 'README.md': '# Hello\n', 'src/a.txt': 'a' });
    await forge.git(copy, 'push', '-q', remote, 'main');
    const again = join(forge.folder, 'round-trip-again');
    await forge.git(
      forge.folder,
      'clone',
      '-q',
      `${forge.url}/meridian/round-trip`,
      again,
    );
    expect(await readFile(join(again, 'src/a.txt'), 'utf8')).toBe('a');
    expect(await forge.git(again, 'rev-parse', 'HEAD')).toBe(
      await forge.git(copy, 'rev-parse', 'HEAD'),
    );
  });

  it('takes the first pushed branch for the default', async () => {
    const remote = await makeRemote('trunk-based');
    const copy = await makeCopy('trunk-based', 'trunk');
    await commit(copy, { a: 'a' });
    await forge.git(copy, 'push', '-q', remote, 'trunk');
    const again = join(forge.folder, 'trunk-again');
    await forge.git(forge.folder, 'clone', '-q', remote, again);
    expect(await forge.git(again, 'branch', '--show-current')).toBe('trunk');
  });

  it.each([
    ['no password', (url: string) => url],
    ['a wrong password', (url: string) => url.replace('//', '//portal:wrong@')],
  ])('refuses a push with %s', async (_title, address) => {
    const name = `guarded${randomBytes(3).toString('hex')}`;
    const remote = await makeRemote(name);
    const copy = await makeCopy(name);
    await commit(copy, { a: 'a' });
    const target = `${address(forge.url)}/meridian/${name}.git`;
    await expect(forge.git(copy, 'push', '-q', target, 'main')).rejects.toThrow(
      /Authentication failed|could not read Username/,
    );
    expect(await forge.git(copy, 'ls-remote', remote)).toBe('');
  });

  it('refuses a push to the service address without credentials', async () => {
    await makeRemote('direct');
    const response = await fetch(
      `${forge.url}/meridian/direct.git/git-receive-pack`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/x-git-receive-pack-request' },
        body: '0000',
      },
    );
    expect(response.status).toBe(401);
  });

  it('runs no hook, not even one that lies in the repository folder', async () => {
    const remote = await makeRemote('hooked');
    const hooks = join(forge.root, 'meridian', 'hooked.git', 'hooks');
    const trace = join(forge.folder, 'hook-ran');
    await mkdir(hooks);
    await writeFile(
      join(hooks, 'post-receive'),
      `#!/bin/sh\ntouch '${trace}'\n`,
      {
        mode: 0o755,
      },
    );
    const copy = await makeCopy('hooked');
    await commit(copy, { a: 'a' });
    await forge.git(copy, 'push', '-q', remote, 'main');
    await expect(readFile(trace)).rejects.toThrow('ENOENT');
  });

  it('carries a big repository both ways', async () => {
    const remote = await makeRemote('big');
    const copy = await makeCopy('big');
    const files = Object.fromEntries(
      Array.from({ length: 3000 }, (_, i) => [
        `data/${i % 50}/${i}.txt`,
        `${i}\n`,
      ]),
    );
    const blob = randomBytes(40 * 1024 * 1024);
    await commit(copy, { ...files, 'blob.bin': blob });
    await forge.git(copy, 'push', '-q', remote, 'main');
    const again = join(forge.folder, 'big-again');
    await forge.git(forge.folder, 'clone', '-q', remote, again);
    expect(blob.equals(await readFile(join(again, 'blob.bin')))).toBe(true);
    const archive = await fetch(
      `${forge.url}/api/v1/repos/meridian/big/archive/main.tar.gz`,
    );
    expect((await archive.arrayBuffer()).byteLength).toBeGreaterThan(
      blob.length,
    );
    const tooBig = await fetch(
      `${forge.url}/api/v1/repos/meridian/big/contents/blob.bin?ref=main`,
    );
    expect(tooBig.status).toBe(422);
    expect((await tooBig.json()).message).toContain('clone the repository');
  });
});

describe('reading what was pushed', () => {
  beforeAll(async () => {
    const remote = await makeRemote('shelf', { description: '<b>bold</b>' });
    const copy = await makeCopy('shelf');
    await symlink('/etc/passwd', join(copy, 'link'));
    await commit(copy, {
      'README.md': '<script>alert(1)</script>\n',
      'docs/a b#?.md': 'spaced',
      ':(top)magic': 'magic',
      '"><img src=x>': 'named',
      'zero.bin': Buffer.from([0, 1, 2]),
    });
    await forge.git(copy, 'push', '-q', remote, 'main', 'main:feature/one');
    await forge.git(copy, 'tag', 'v1.0.0');
    await forge.git(copy, 'push', '-q', remote, 'v1.0.0');
  });

  const api = (tail: string) =>
    fetch(`${forge.url}/api/v1/repos/meridian/shelf/${tail}`);

  it.each(['main', 'feature/one', 'v1.0.0'])(
    'reads a file at %s',
    async ref => {
      const response = await api(
        `contents/README.md?ref=${encodeURIComponent(ref)}`,
      );
      const { content, encoding, type } = await response.json();
      expect({ encoding, type }).toEqual({ encoding: 'base64', type: 'file' });
      expect(Buffer.from(content, 'base64').toString()).toContain('alert(1)');
    },
  );

  it('reads a commit by its full id, and by no abbreviation', async () => {
    const { sha } = await (await api('git/commits/main')).json();
    expect(sha).toMatch(/^[0-9a-f]{40}$/);
    expect(await (await api(`git/commits/${sha}`)).json()).toEqual({ sha });
    expect((await api(`git/commits/${sha.slice(0, 8)}`)).status).toBe(404);
    expect((await api(`git/commits/nowhere`)).status).toBe(404);
  });

  it('lists a folder, reads odd names literally, and does not follow links', async () => {
    const list = await (await api('contents?ref=main')).json();
    expect(
      list.map((entry: { path: string; type: string }) => [
        entry.path,
        entry.type,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['docs', 'dir'],
        ['link', 'symlink'],
        [':(top)magic', 'file'],
      ]),
    );
    const odd = await (
      await api(`contents/docs/${encodeURIComponent('a b#?.md')}?ref=main`)
    ).json();
    expect(Buffer.from(odd.content, 'base64').toString()).toBe('spaced');
    const magic = await api(
      `contents/${encodeURIComponent(':(top)magic')}?ref=main`,
    );
    expect((await magic.json()).name).toBe(':(top)magic');
    const link = await (await api('contents/link?ref=main')).json();
    expect(link.type).toBe('symlink');
    expect(link.content).toBeUndefined();
    expect((await api('contents/link/passwd?ref=main')).status).toBe(404);
  });

  it.each([
    '/meridian/shelf',
    '/meridian/shelf/src/branch/main',
    '/meridian/shelf/src/branch/main/',
    '/meridian/shelf/src/branch/main/README.md',
    '/meridian/shelf/src/branch/feature/one/docs',
    '/meridian/shelf/src/tag/v1.0.0/README.md',
    '/meridian/shelf/_edit/main/README.md',
    '/meridian/shelf/src/branch/main/zero.bin',
    '/meridian',
    '/',
  ])('shows %s as a page without foreign markup', async path => {
    const response = await fetch(forge.url + path);
    const text = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get('content-security-policy')).toContain(
      "default-src 'none'",
    );
    expect(text).toContain('<h1>');
    expect(text).not.toMatch(/<script|<b>bold|<img/);
  });

  it('answers a missing file or branch with a page and 404', async () => {
    for (const path of [
      'src/branch/main/nope',
      'src/branch/nope',
      'src/tag/nope/x',
    ]) {
      const response = await fetch(`${forge.url}/meridian/shelf/${path}`);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('Not found');
    }
  });
});
