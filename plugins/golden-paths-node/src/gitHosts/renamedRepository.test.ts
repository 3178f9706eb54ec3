import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import { mockServices } from '@backstage/backend-test-utils';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { COMMIT } from './__fixtures__/answers';
import { archiveOf } from './__fixtures__/ArchiveHost';
import { GitHosts } from './GitHosts';

jest.setTimeout(30_000);

const PASSWORD = 'canary-token-4711';
const API = '/api/v1/repos/meridian';
let gitea: Server;
let elsewhere: Server;
/** Where the old name leads to. */
let location: string;
let asked: IncomingMessage[];
let askedElsewhere: number;

const hostOf = (server: Server) =>
  `localhost:${(server.address() as AddressInfo).port}`;
const listen = (server: Server) =>
  new Promise<void>(done => server.listen(0, '127.0.0.1', done));

/** A repository that was called dock, and is called harbour now. */
function answer(url: string): object | Buffer | undefined {
  if (url.includes('/archive/')) {
    return archiveOf([{ path: 'a', content: 'x' }]);
  }
  if (url.includes('/git/commits/')) return { sha: COMMIT };
  if (url.includes('/tags')) {
    return [{ name: 'v1.0.0', commit: { sha: COMMIT } }];
  }
  const page = `http://${hostOf(gitea)}/meridian/harbour`;
  return {
    html_url: page,
    clone_url: `${page}.git`,
    default_branch: 'main',
  };
}

beforeAll(async () => {
  gitea = createServer((req, res) => {
    asked.push(req);
    const rest = req.url!.split(`${API}/dock`)[1];
    if (rest === undefined) {
      const found = answer(req.url!);
      res.end(Buffer.isBuffer(found) ? found : JSON.stringify(found));
    } else {
      res.writeHead(307, { Location: location + rest }).end('Moved');
    }
  });
  elsewhere = createServer((_req, res) => {
    askedElsewhere += 1;
    res.end(JSON.stringify(answer('')));
  });
  await Promise.all([listen(gitea), listen(elsewhere)]);
});
beforeEach(() => {
  location = `${API}/harbour`;
  asked = [];
  askedElsewhere = 0;
});
afterAll(async () => {
  for (const server of [gitea, elsewhere]) {
    server.closeAllConnections();
    await new Promise(done => server.close(done));
  }
});

function host() {
  const name = hostOf(gitea);
  const integration = {
    host: name,
    baseUrl: `http://${name}`,
    username: 'portal',
    password: PASSWORD,
  };
  const config = mockServices.rootConfig({
    data: { integrations: { gitea: [integration] } },
  });
  const logger = mockServices.rootLogger();
  const reader = UrlReaders.default({ config, logger });
  return GitHosts.fromConfig({ config, reader, logger }).byHost(name);
}
const dock = () => ({ host: hostOf(gitea), owner: 'meridian', name: 'dock' });

it('is found by its old name, with the address that it has now', async () => {
  await expect(host().find(dock())).resolves.toMatchObject({
    url: `http://${hostOf(gitea)}/meridian/harbour`,
    isEmpty: false,
  });
  const signedIn = asked.filter(({ headers }) => headers.authorization);
  expect(signedIn).toHaveLength(asked.length);
});

it('is read by its old name', async () => {
  await expect(host().tags(dock())).resolves.toEqual([
    { name: 'v1.0.0', commit: COMMIT },
  ]);
  await expect(host().commitOf(dock(), 'main')).resolves.toBe(COMMIT);
  await expect(host().read(dock(), COMMIT)).resolves.toEqual([
    { path: 'a', content: Buffer.from('x') },
  ]);
});

it('is archived by its old name, and not only looked at', async () => {
  await host().archive(dock());
  expect(asked.map(({ method }) => method)).toEqual(['PATCH', 'PATCH']);
});

it.each([
  ['another host', () => `http://${hostOf(elsewhere)}${API}/harbour`],
  ['no address', () => 'http://[/'],
  ['no web address', () => 'file:///etc/passwd#'],
])('sends nobody to %s', async (_, where) => {
  location = where();
  const error = await host()
    .find(dock())
    .catch(it => it);
  expect(error).toMatchObject({
    name: 'ServiceUnavailableError',
    message: expect.stringContaining('sends to another host'),
  });
  expect(error.message).not.toContain(PASSWORD);
  expect(askedElsewhere).toBe(0);
});

it('does not run in circles', async () => {
  location = `${API}/dock`;
  await expect(host().find(dock())).rejects.toThrow('more than 5 times');
  expect(asked).toHaveLength(6);
});
