import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
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

const REPOS = '/api/v1/orgs/meridian/repos';

/** fetch() would tidy the path, so hostile ones are sent by hand. */
function rawGet(path: string, headers: Record<string, string> = {}) {
  const { port } = new URL(forge.url);
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const options = { port, path, headers, host: '127.0.0.1' };
    request(options, res => {
      let text = '';
      res.on('data', chunk => (text += chunk));
      res.on('end', () => resolve({ status: res.statusCode ?? 0, text }));
    })
      .on('error', reject)
      .end();
  });
}

describe('health', () => {
  it.each(['/healthz', '/api/healthz'])('answers on %s', async path => {
    const response = await fetch(forge.url + path);
    expect(await response.json()).toMatchObject({ status: 'pass' });
  });
});

describe('creating', () => {
  it('makes a repository and describes it', async () => {
    const response = await forge.post(REPOS, {
      name: 'Parcel-Events',
      description: 'Events about parcels',
    });
    expect(response.status).toBe(201);
    expect(await response.json()).toMatchObject({
      full_name: 'meridian/Parcel-Events',
      empty: true,
      private: false,
      clone_url: `${forge.url}/meridian/Parcel-Events.git`,
    });
    const read = await fetch(
      `${forge.url}/api/v1/repos/meridian/parcel-events`,
    );
    expect(await read.json()).toMatchObject({ name: 'Parcel-Events' });
  });

  it('lets one of many win, and leaves nothing behind of the others', async () => {
    const names = Array.from({ length: 12 }, (_, i) =>
      i % 2 ? 'race' : 'RACE',
    );
    const answers = await Promise.all(
      names.map(name => forge.post(REPOS, { name })),
    );
    const statuses = answers.map(answer => answer.status).sort();
    expect(statuses).toEqual([201, ...Array(11).fill(409)]);
    const lost = answers.find(answer => answer.status === 409)!;
    expect(await lost.json()).toMatchObject({
      message: 'The repository with the same name already exists.',
    });
    const page = await (await fetch(`${forge.url}/meridian`)).text();
    expect(page.match(/href="\/meridian\/race"/gi)).toHaveLength(1);
  });

  it('answers 404 for an unknown organisation and makes it on request', async () => {
    const missing = await fetch(`${forge.url}/api/v1/orgs/newcomers`);
    expect(missing.status).toBe(404);
    expect(
      (await forge.post('/api/v1/orgs/newcomers/repos', { name: 'a' })).status,
    ).toBe(404);
    expect(
      (await forge.post('/api/v1/orgs', { username: 'newcomers' })).status,
    ).toBe(201);
    expect(
      (await forge.post('/api/v1/orgs', { username: 'newcomers' })).status,
    ).toBe(409);
    const found = await fetch(`${forge.url}/api/v1/orgs/newcomers`);
    expect(found.status).toBe(200);
  });

  it.each([
    [{}, 'A repository name has'],
    [{ name: '../../escape' }, 'A repository name has'],
    [{ name: '--bare' }, 'A repository name has'],
    [{ name: ['a'] }, 'A repository name has'],
    [{ name: 'a\u0000b' }, 'A repository name has'],
    [{ name: 'ok', description: 7 }, '/description'],
    [{ name: 'ok', description: 'x'.repeat(2049) }, '/description'],
    [{ name: 'ok', private: 'yes' }, '/private'],
    [[], 'The body must be a JSON object'],
  ])('refuses %j', async (body, reason) => {
    const response = await forge.post(REPOS, body);
    expect(response.status).toBe(422);
    expect((await response.json()).message).toContain(reason);
  });

  it.each([
    ['another content type', 'text/plain', '{"name":"x"}', 415],
    ['broken JSON', 'application/json', '{"name":', 400],
    ['a huge body', 'application/json', `"${'x'.repeat(70_000)}"`, 413],
  ])('refuses %s', async (_title, type, body, status) => {
    const response = await fetch(forge.url + REPOS, {
      method: 'POST',
      headers: { ...forge.authorization, 'content-type': type },
      body,
    });
    expect(response.status).toBe(status);
    const { message } = await response.json();
    expect(message).not.toContain('xxx');
  });
});

describe('credentials', () => {
  const basic = (pair: string) =>
    `Basic ${Buffer.from(pair).toString('base64')}`;

  it.each([
    undefined,
    basic('portal:wrong'),
    basic('other:open:sesame'),
    basic('portal'),
    basic(':'),
    'Basic',
    'Basic ???',
    'token wrong',
    'Bearer ',
    'Digest x',
  ])('refuses to write with %j', async authorization => {
    const response = await fetch(forge.url + REPOS, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(authorization && { authorization }),
      },
      body: JSON.stringify({ name: 'never' }),
    });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toContain('Basic');
    const after = await fetch(`${forge.url}/api/v1/repos/meridian/never`);
    expect(after.status).toBe(404);
  });

  it.each([
    'token open:sesame',
    'Bearer open:sesame',
    basic('portal:open:sesame'),
  ])('accepts %s', async authorization => {
    const response = await fetch(forge.url + REPOS, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify({ name: `r${randomBytes(4).toString('hex')}` }),
    });
    expect(response.status).toBe(201);
  });

  it('does not take a wrong password for a stranger who may read', async () => {
    await forge.post(REPOS, { name: 'public-one' });
    const response = await fetch(
      `${forge.url}/api/v1/repos/meridian/public-one`,
      {
        headers: { authorization: basic('portal:wrong') },
      },
    );
    expect(response.status).toBe(401);
  });

  it('hides a private repository from strangers everywhere', async () => {
    await forge.post(REPOS, { name: 'hidden', private: true });
    for (const path of [
      '/api/v1/repos/meridian/hidden',
      '/meridian/hidden',
      '/meridian/hidden.git/info/refs?service=git-upload-pack',
    ]) {
      expect((await fetch(forge.url + path)).status).toBe(404);
      const mine = await fetch(forge.url + path, {
        headers: forge.authorization,
      });
      expect(mine.status).toBe(200);
    }
    const list = await (await fetch(`${forge.url}/meridian`)).text();
    expect(list).not.toContain('hidden"');
  });
});

describe('hostile addresses', () => {
  const PATHS = [
    '/api/v1/repos/../../x/contents/a',
    '/api/v1/repos/%2e%2e/%2e%2e/contents/a',
    '/api/v1/repos/meridian/%2e%2e%2fx/contents/a',
    '/api/v1/repos/meridian/.incoming/contents/a',
    '/api/v1/repos/.incoming/x/contents/a',
    '/api/v1/repos/meridian/r/contents/..%2f..%2fetc/passwd',
    '/api/v1/repos/meridian/r/contents/%252e%252e/x',
    '/api/v1/repos/meridian/r/contents/a%00b',
    '/api/v1/repos/meridian/r/contents/a?ref=--output=/tmp/x',
    '/api/v1/repos/meridian/r/contents/a?ref=main:a',
    '/api/v1/repos/meridian/r/contents/a?ref=main..main',
    '/api/v1/repos/meridian/r/contents/a?ref=@{-1}',
    '/api/v1/repos/meridian/r/contents/a?ref=main^',
    '/api/v1/repos/meridian/r/contents/a?ref=a&ref=b',
    '/api/v1/repos/meridian/r/contents/a?ref=a%0ab',
    '/api/v1/repos/meridian/r/git/commits/-x',
    '/api/v1/repos/meridian/r/git/commits/..%2f..',
    '/api/v1/repos/meridian/r/archive/--remote=x.tar.gz',
    '/api/v1/repos/meridian/r/archive/main.zip',
    '/api/v1/repos/meridian/%zz',
    '/api/v1/nonsense',
    '/%2e%2e/%2e%2e',
    '/meridian/..%2f..%2f',
    '/meridian/r/src/branch/..%2f..%2fetc',
    '/meridian/r/src/branch/main/..%2fx',
    '/meridian/r/src/tag/-x',
    '/meridian/r/src/branch/%00',
    '/.incoming',
    '/.incoming/x',
    '/meridian/r.git/config',
    '/meridian/r.git/objects/info/packs',
    '/meridian/r.git/HEAD',
    '/meridian/r.git/info/refs',
    '/meridian/r.git/info/refs?service=git-shell',
    '/meridian/..%2f..%2fx.git/info/refs?service=git-upload-pack',
    '/a/b/c/d',
  ];
  beforeAll(async () => {
    await forge.post(REPOS, { name: 'r' });
  });

  it.each(PATHS)(
    'answers %s with 4xx and no word about this machine',
    async path => {
      const { status, text } = await rawGet(path, forge.authorization);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect(text).not.toContain(forge.root);
      expect(text).not.toMatch(/fatal:|ENOENT|at .*\.ts/);
      expect(forge.failures).toEqual([]);
    },
  );

  it.each([
    'evil.example',
    'evil.example:7480',
    'localhost.evil.example',
    'x@localhost',
  ])('refuses the host name %j', async host => {
    expect((await rawGet('/meridian', { host })).status).toBe(403);
  });
});
