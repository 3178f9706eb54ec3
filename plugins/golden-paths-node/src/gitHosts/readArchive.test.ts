import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import { mockServices } from '@backstage/backend-test-utils';
import { hashOf } from '../rendering';
import { COMMIT } from './__fixtures__/answers';
import { ArchiveHost, archiveOf, type Entry } from './__fixtures__/ArchiveHost';
import { GitHosts } from './GitHosts';
import type { HostLimits } from './withinTime';

jest.setTimeout(30_000);

let gitea: ArchiveHost;

beforeAll(async () => {
  gitea = await ArchiveHost.start();
});
afterAll(() => gitea.stop());

/** Reads what the host answers through Backstage's own URL reader. */
function read(folder?: string, limits?: HostLimits) {
  const { host } = gitea;
  const integration = {
    host,
    baseUrl: `http://${host}`,
    username: 'portal',
    password: 'x',
  };
  const config = mockServices.rootConfig({
    data: { integrations: { gitea: [integration] } },
  });
  const logger = mockServices.rootLogger();
  const reader = UrlReaders.default({ config, logger });
  return GitHosts.fromConfig({ config, reader, logger, limits })
    .byHost(host)
    .read({ host, owner: 'meridian', name: 'dock' }, COMMIT, folder);
}

function offer(...entries: Entry[]) {
  gitea.answer = res => res.end(archiveOf(entries));
}

it('reads files, empty ones too, with what git keeps about them', async () => {
  offer(
    { path: 'a/run.sh', content: 'x', mode: 0o755 },
    { path: 'a/empty' },
    { path: 'b', content: 'elsewhere' },
    { path: 'a/link', type: 'SymbolicLink', linkpath: '../../etc/passwd' },
  );
  await expect(read('a')).resolves.toEqual([
    { path: 'run.sh', content: Buffer.from('x'), mode: 'executable' },
    { path: 'empty', content: Buffer.alloc(0) },
    { path: 'link', content: Buffer.from('../../etc/passwd'), mode: 'link' },
  ]);
  expect(await read()).toHaveLength(4);
});

it('takes a link for something else than a file with the same text', async () => {
  offer(
    { path: 'file', content: 'x' },
    { path: 'link', type: 'SymbolicLink', linkpath: 'x' },
  );
  const [file, link] = await read();
  expect(hashOf(file)).not.toBe(hashOf(link));
});

it('reads names that git takes and Windows does not', async () => {
  const names = ['a:b', 'c\\d', 'e\nf'];
  offer(...names.map(path => ({ path })));
  expect((await read()).map(({ path }) => path)).toEqual(names);
});

it('tells what can be run from what cannot', async () => {
  offer({ path: 'a', mode: 0o644 }, { path: 'b', mode: 0o755 });
  const [plain, executable] = await read();
  expect(hashOf(executable)).toBe(`${hashOf(plain)}+x`);
});

it.each<[string, Entry, RegExp]>([
  ['leaves it', { path: '../../x' }, /is no path inside a project/],
  ["reaches git's own folder", { path: '.git/hooks/x' }, /is no path/],
  [
    'is a hard link',
    { path: 'x', type: 'Link', linkpath: '/etc/passwd' },
    /x is a Link/,
  ],
  ['is a device', { path: 'x', type: 'CharacterDevice' }, /x is a Character/],
  ['says to be huge', { path: 'x', size: 6e7 }, /more than/],
])('refuses an archive with an entry that %s', async (_, entry, message) => {
  offer({ path: 'README.md', content: 'x' }, entry);
  await expect(read()).rejects.toMatchObject({
    name: 'InputError',
    message: expect.stringMatching(message),
  });
});

it('refuses too many files', async () => {
  offer(...Array.from({ length: 10_001 }, (_, i) => ({ path: `${i}` })));
  await expect(read()).rejects.toThrow('more than 10000 files');
});

describe.each<[string, ArchiveHost['answer']]>([
  ['500', res => res.writeHead(500).end('{"message":"failed"}')],
  ['404', res => res.writeHead(404).end('{"message":"Not Found"}')],
  ['a page', res => res.end(`<html>${'x'.repeat(2000)}</html>`)],
  ['nothing', res => res.end()],
  [
    'half an archive',
    res =>
      res.end(
        archiveOf([{ path: 'a', content: 'x'.repeat(1e5) }]).subarray(0, -40),
      ),
  ],
  [
    'less than its headers say',
    res => res.end(archiveOf([{ path: 'a', size: 5000 }])),
  ],
  [
    'half an answer',
    res => {
      res.setHeader('content-length', 5000);
      res.write(archiveOf([{ path: 'a', content: 'x' }]).subarray(0, 20));
      setTimeout(() => res.destroy(), 50);
    },
  ],
])('of a host that answers %s', (_, answer) => {
  it('reads nothing, and says so', async () => {
    gitea.answer = answer;
    await expect(read()).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining(gitea.host),
    });
  });
});

it('does not wait for ever for an archive', async () => {
  gitea.answer = res => res.writeHead(200).flushHeaders();
  const limits = { answerMs: 20_000, transferMs: 500 };
  await expect(read('', limits)).rejects.toMatchObject({
    name: 'ServiceUnavailableError',
    message: expect.stringContaining('longer than 0.5 seconds'),
  });
});

it('does not wait for ever for an answer', async () => {
  gitea.hangs = true;
  const limits = { answerMs: 500, transferMs: 20_000 };
  await expect(read('', limits)).rejects.toMatchObject({
    name: 'ServiceUnavailableError',
    message: expect.stringContaining('no answer within 0.5 seconds'),
  });
});
