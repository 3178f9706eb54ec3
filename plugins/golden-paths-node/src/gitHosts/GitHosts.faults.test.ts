import { mockServices } from '@backstage/backend-test-utils';
import { initRepoAndPush } from '@backstage/plugin-scaffolder-node';
import { rest } from 'msw';
import { setupServer } from 'msw/node';
import { GITEA, GITHUB } from './__fixtures__/answers';
import { GitHosts } from './GitHosts';

jest.mock('@backstage/plugin-scaffolder-node', () => ({
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
const author = { name: 'Ada', email: 'ada@example.org' };
const files = [{ path: 'src/a.ts', content: Buffer.from('a') }];

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

describe.each([
  ['Gitea', GITEA],
  ['GitHub', GITHUB],
])('%s', (_, recorded) => {
  const host = hosts.byHost(recorded.host);
  const address = {
    host: recorded.host,
    owner: 'meridian',
    name: 'dock-planner',
  };
  const at = `${recorded.base}/repos/meridian/dock-planner`;
  const get = (url: string, answer: object, status = 200) =>
    rest.get(url, (_req, res, ctx) =>
      res(ctx.status(status), ctx.json(answer)),
    );

  it.each(['html_url', 'clone_url'] as const)(
    'sends nobody and no password elsewhere, whatever %s says',
    async field => {
      for (const bad of [
        'https://evil.example/meridian/dock-planner',
        `https://${recorded.host}@evil.example/x`,
        // eslint-disable-next-line no-script-url -- that is the point of it
        'javascript:alert(1)',
      ]) {
        server.use(get(at, { ...recorded.repository, [field]: bad }));
        await expect(host.find(address)).rejects.toThrow(
          'its own address must be set',
        );
      }
    },
  );

  it.each([
    [401, 'NotAllowedError'],
    [403, 'NotAllowedError'],
    [409, 'ConflictError'],
    [422, 'InputError'],
    [500, 'ServiceUnavailableError'],
    [502, 'ServiceUnavailableError'],
  ])('turns %s into %s, and says nothing secret', async (status, name) => {
    server.use(get(`${at}/tags`, { message: TOKEN }, status));
    const error = await host.tags(address).catch(it => it);
    expect(error.name).toBe(name);
    expect(error.message).toContain(recorded.host);
    expect(error.message).not.toContain(TOKEN);
  });

  it.each([
    ['no JSON', 'hello'],
    ['no list', '{}'],
    [
      'a commit that is none',
      '[{"name": "v1", "commit": {"sha": "--upload-pack=x"}}]',
    ],
  ])('does not believe a host that answers %s', async (_what, text) => {
    server.use(rest.get(`${at}/tags`, (_req, res, ctx) => res(ctx.text(text))));
    await expect(host.tags(address)).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining('cannot be right'),
    });
  });

  it('says that a host does not answer', async () => {
    // msw reports the error that it plays.
    jest.spyOn(console, 'error').mockImplementationOnce(() => {});
    server.use(
      rest.get(`${at}/tags`, (_req, res) => res.networkError(`at ${TOKEN}`)),
    );
    const error = await host.tags(address).catch(it => it);
    expect(error.name).toBe('ServiceUnavailableError');
    expect(error.message).not.toContain(TOKEN);
  });

  it('does not wait for ever for a push', async () => {
    const limits = { answerMs: 20_000, transferMs: 50 };
    const patient = GitHosts.fromConfig({ config, reader, logger, limits });
    const hasty = patient.byHost(recorded.host);
    server.use(get(at, recorded.repository));
    jest.mocked(initRepoAndPush).mockReturnValue(new Promise(() => {}));
    const first = { files, branch: 'main', message: 'x', author };
    await expect(hasty.publish(address, first)).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining('longer than 0.05 seconds'),
    });
  });
});
