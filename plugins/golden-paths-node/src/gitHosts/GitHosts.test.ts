import { mockServices } from '@backstage/backend-test-utils';
import { NotFoundError } from '@backstage/errors';
import {
  cloneRepo,
  commitAndPushBranch,
  createBranch,
  initRepoAndPush,
} from '@backstage/plugin-scaffolder-node';
import { rest } from 'msw';
import { setupServer } from 'msw/node';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { COMMIT, GITEA, GITHUB } from './__fixtures__/answers';
import { archiveOf } from './__fixtures__/ArchiveHost';
import { GitHosts } from './GitHosts';

jest.mock('@backstage/plugin-scaffolder-node', () => ({
  cloneRepo: jest.fn(),
  commitAndPushBranch: jest.fn(),
  createBranch: jest.fn(),
  initRepoAndPush: jest.fn(),
}));

const TOKEN = 'canary-token-4711';
const config = mockServices.rootConfig({
  data: {
    integrations: {
      gitea: [
        {
          host: GITEA.host,
          baseUrl: `http://${GITEA.host}`,
          username: 'portal',
          password: TOKEN,
        },
      ],
      github: [{ host: 'github.com', token: TOKEN }],
    },
  },
});
const reader = mockServices.urlReader.mock();
const logger = mockServices.rootLogger();
const hosts = GitHosts.fromConfig({ config, reader, logger });
const server = setupServer();
const repository = { owner: 'meridian', name: 'dock-planner' };
const author = { name: 'Ada', email: 'ada@example.org' };
const files = [{ path: 'src/a.ts', content: Buffer.from('a') }];

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

it('knows only the hosts of its configuration', () => {
  expect(() => hosts.byHost('evil.example')).toThrow(
    'evil.example is no git host of this portal',
  );
});

describe.each([
  ['Gitea', GITEA],
  ['GitHub', GITHUB],
])('%s', (_, recorded) => {
  const { base, commits } = recorded;
  const host = hosts.byHost(recorded.host);
  const address = { ...repository, host: recorded.host };
  const at = `${base}/repos/meridian/dock-planner`;
  const get = (url: string, answer: object, status = 200) =>
    rest.get(url, (_req, res, ctx) =>
      res(ctx.status(status), ctx.json(answer)),
    );
  const known = () =>
    server.use(
      get(at, recorded.repository),
      get(`${at}/${commits}/main`, recorded.commit),
    );

  it('finds a repository, signed in', async () => {
    let authorization: string | null = null;
    server.use(
      rest.get(at, (req, res, ctx) => {
        authorization = req.headers.get('authorization');
        return res(ctx.json(recorded.repository));
      }),
      get(`${at}/${commits}/main`, recorded.commit),
    );
    await expect(host.find(address)).resolves.toEqual({
      url: recorded.repository.html_url,
      cloneUrl: recorded.repository.clone_url,
      defaultBranch: 'main',
      isArchived: false,
      isEmpty: false,
    });
    expect(authorization).toMatch(/^(basic|bearer|token) /i);
  });

  it('sees that nothing was pushed yet', async () => {
    server.use(
      get(at, recorded.repository),
      get(`${at}/${commits}/main`, {}, recorded.emptyStatus),
    );
    await expect(host.find(address)).resolves.toMatchObject({ isEmpty: true });
  });

  it('finds nothing where nothing is', async () => {
    server.use(get(at, { message: 'Not Found' }, 404));
    await expect(host.find(address)).resolves.toBeUndefined();
  });

  it('makes a repository of an organisation', async () => {
    let sent: unknown;
    server.use(
      rest.post(`${base}/orgs/meridian/repos`, async (req, res, ctx) => {
        sent = await req.json();
        return res(ctx.status(201), ctx.json(recorded.repository));
      }),
    );
    const fresh = { description: 'Plans docks', isPrivate: true };
    await expect(host.create(address, fresh)).resolves.toMatchObject({
      isEmpty: true,
    });
    expect(sent).toEqual({
      name: 'dock-planner',
      description: 'Plans docks',
      private: true,
    });
  });

  it('pushes the first commit with the token and no more than the files', async () => {
    known();
    jest.mocked(initRepoAndPush).mockImplementation(async ({ dir }) => {
      expect(readFileSync(join(dir, 'src/a.ts'), 'utf8')).toBe('a');
      return { commitHash: COMMIT };
    });
    const first = { files, branch: 'main', message: 'Start', author };
    await expect(host.publish(address, first)).resolves.toBe(COMMIT);
    const [sent] = jest.mocked(initRepoAndPush).mock.lastCall!;
    expect(sent).toMatchObject({
      remoteUrl: recorded.repository.clone_url,
      auth: { password: TOKEN },
      gitAuthorInfo: author,
    });
    expect(existsSync(sent.dir)).toBe(false);
  });

  it("refuses to push what leaves the folder, and git's own folder", async () => {
    known();
    for (const path of ['../x', '.git/hooks/post-checkout']) {
      const bad = [{ path, content: Buffer.from('') }];
      const first = { files: bad, branch: 'main', message: 'x', author };
      await expect(host.publish(address, first)).rejects.toThrow(
        'is no path inside a project',
      );
    }
  });

  it('reads tags over all pages', async () => {
    const many = Array.from({ length: 50 }, (_it, index) => ({
      ...recorded.tags[0],
      name: `v1.0.${index}`,
    }));
    server.use(
      rest.get(`${at}/tags`, (req, res, ctx) =>
        res(
          ctx.json(
            req.url.searchParams.get('page') === '1' ? many : recorded.tags,
          ),
        ),
      ),
    );
    const tags = await host.tags(address);
    expect(tags).toHaveLength(51);
    expect(tags.at(-1)).toEqual({ name: 'v1.10.0', commit: COMMIT });
  });

  it('reads files at a commit through the URL reader', async () => {
    known();
    const archive = archiveOf([{ path: '.platform/answers.yaml' }]);
    reader.readTree.mockResolvedValue({
      archive: async () => Readable.from([archive]),
    } as never);
    await expect(host.read(address, COMMIT, '.platform')).resolves.toEqual([
      { path: 'answers.yaml', content: Buffer.alloc(0) },
    ]);
    expect(reader.readTree.mock.lastCall![0]).toBe(recorded.tree);
  });

  it('says that a commit is gone', async () => {
    known();
    reader.readTree.mockRejectedValue(new NotFoundError('404'));
    await expect(host.read(address, COMMIT)).rejects.toMatchObject({
      name: 'NotFoundError',
      message: expect.stringContaining(`has no commit ${COMMIT}`),
    });
  });

  it('opens a pull request with one commit on a branch', async () => {
    known();
    let sent: unknown;
    server.use(
      rest.post(`${at}/pulls`, async (req, res, ctx) => {
        sent = await req.json();
        return res(ctx.status(201), ctx.json(recorded.pull));
      }),
    );
    const change = {
      branch: 'golden-path/v1.10.0',
      files,
      title: 'Update',
      body: 'Why',
      author,
    };
    await expect(host.propose(address, change)).resolves.toEqual({
      number: 12,
      url: recorded.pull.html_url,
    });
    expect(sent).toEqual({
      title: 'Update',
      body: 'Why',
      head: 'golden-path/v1.10.0',
      base: 'main',
    });
    expect(jest.mocked(cloneRepo).mock.lastCall![0].depth).toBe(1);
    expect(jest.mocked(createBranch).mock.lastCall![0].ref).toBe(change.branch);
    expect(jest.mocked(commitAndPushBranch).mock.lastCall![0].remoteRef).toBe(
      'refs/heads/golden-path/v1.10.0',
    );
  });

  it('archives, and takes it back', async () => {
    const sent: unknown[] = [];
    server.use(
      rest.patch(at, async (req, res, ctx) => {
        sent.push(await req.json());
        return res(ctx.json(recorded.repository));
      }),
    );
    await host.archive(address);
    await host.archive(address, false);
    expect(sent).toEqual([{ archived: true }, { archived: false }]);
  });

  it('names the address of a branch as the catalog takes it', async () => {
    known();
    const facts = (await host.find(address))!;
    expect(host.contentsUrl(facts, 'main')).toBe(recorded.contents);
    expect(host.tagUrl(facts.url, 'v1.0.0', 'a b/c.yaml')).toBe(recorded.atTag);
  });
});
