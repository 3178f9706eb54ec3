import { mockServices } from '@backstage/backend-test-utils';
import type { EntityProviderConnection } from '@backstage/plugin-catalog-node';
import {
  type GitHosts,
  TemplateSources,
} from '@stagecraft/backstage-plugin-golden-paths-node';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GoldenPathsProvider } from './GoldenPathsProvider';

const url = 'http://git.test/acme/golden-paths';
const commit = (letter: string) => letter.repeat(40);
const file = (path: string) => ({ path, content: Buffer.from('') });

function setUp(sources: object[]) {
  const host = {
    tags: jest.fn(async () => [
      { name: 'v1.9.0', commit: commit('a') },
      { name: 'v1.10.0', commit: commit('b') },
      { name: 'v2.0.0-rc.1', commit: commit('c') },
    ]),
    read: jest.fn(async () => [
      file('base/skeleton/README.md'),
      file('node-x/template.yaml'),
      file('template.yaml'),
      file('deep/node-y/template.yaml'),
      file('node-x/skeleton/my-template.yaml'),
    ]),
    tagUrl: (base: string, tag: string, path: string) =>
      `${base}/src/tag/${tag}/${path}`,
  };
  const config = mockServices.rootConfig({
    data: { goldenPaths: { sources } },
  });
  const logger = mockServices.logger.mock();
  const provider = new GoldenPathsProvider({
    hosts: { byHost: () => host } as unknown as GitHosts,
    logger,
    runner: { run: async ({ fn }) => fn(new AbortController().signal) },
    sources: TemplateSources.fromConfig(config),
  });
  const applyMutation = jest.fn();
  const connection = { applyMutation } as unknown as EntityProviderConnection;
  const targets = () =>
    applyMutation.mock.lastCall?.[0].entities.map(
      ({ entity }: any) => entity.spec.targets,
    );
  return { applyMutation, connection, host, logger, provider, targets };
}

it('offers the templates of the newest release', async () => {
  const { connection, provider, targets } = setUp([{ url }]);
  await provider.connect(connection);
  expect(targets()).toEqual([
    [
      `${url}/src/tag/v1.10.0/deep/node-y/template.yaml`,
      `${url}/src/tag/v1.10.0/node-x/template.yaml`,
    ],
  ]);
});

it('follows a new release, and reads an old one only once', async () => {
  const { connection, host, provider, targets } = setUp([{ url }]);
  await provider.connect(connection);
  await provider.refresh(connection);
  expect(host.read).toHaveBeenCalledTimes(1);
  host.tags.mockResolvedValue([{ name: 'v1.11.0', commit: commit('d') }]);
  await provider.refresh(connection);
  expect(host.read).toHaveBeenCalledTimes(2);
  expect(targets()[0][1]).toBe(`${url}/src/tag/v1.11.0/node-x/template.yaml`);
});

it('keeps what it had while the host is away, and says so', async () => {
  const { connection, host, logger, provider, targets } = setUp([{ url }]);
  await provider.connect(connection);
  const before = targets();
  host.tags.mockRejectedValue(new Error('502'));
  await provider.refresh(connection);
  expect(targets()).toEqual(before);
  expect(logger.warn).toHaveBeenCalledWith(
    `Golden paths of ${url} stay as they were: 502`,
  );
});

it('takes nothing away that it could not read yet', async () => {
  const { applyMutation, connection, host, provider } = setUp([{ url }]);
  host.tags.mockRejectedValue(new Error('502'));
  await provider.connect(connection);
  expect(applyMutation).not.toHaveBeenCalled();
});

it('wants a tag that is a version', async () => {
  const { connection, host, logger, provider } = setUp([{ url }]);
  host.tags.mockResolvedValue([{ name: 'latest', commit: commit('a') }]);
  await provider.connect(connection);
  expect(logger.warn.mock.lastCall?.[0]).toContain('no tag that is a version');
});

it('offers the templates of a folder', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'golden paths '));
  mkdirSync(join(folder, 'node-x'));
  writeFileSync(join(folder, 'node-x', 'template.yaml'), '');
  const { connection, provider, targets } = setUp([{ folder }]);
  await provider.connect(connection);
  expect(targets()).toEqual([[join(folder, 'node-x', 'template.yaml')]]);
  rmSync(folder, { recursive: true });
});
