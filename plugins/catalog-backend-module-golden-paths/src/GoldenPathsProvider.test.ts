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
const file = (path: string, text = '') => ({
  path,
  content: Buffer.from(text),
});
const template = (name: string) =>
  JSON.stringify({
    apiVersion: 'scaffolder.backstage.io/v1beta3',
    kind: 'Template',
    metadata: { name, annotations: { 'acme.test/team': 'x' } },
    spec: { type: 'service', steps: [] },
  });

function setUp(sources: object[]) {
  const host = {
    tags: jest.fn(async () => [
      { name: 'v1.9.0', commit: commit('a') },
      { name: 'v1.10.0', commit: commit('b') },
      { name: 'v2.0.0-rc.1', commit: commit('c') },
    ]),
    read: jest.fn(async () => [
      file('base/skeleton/README.md'),
      file('node-x/template.yaml', template('node-x')),
      file('template.yaml'),
      file('deep/node-y/template.yaml', template('node-y')),
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
  const offered = (): [string, string][] =>
    applyMutation.mock.lastCall?.[0].entities.map(({ entity }: any) => [
      entity.metadata.name,
      entity.metadata.annotations['backstage.io/managed-by-location'],
    ]);
  return { applyMutation, connection, host, logger, offered, provider };
}

it('offers the templates of the newest release', async () => {
  const { connection, offered, provider } = setUp([{ url }]);
  await provider.connect(connection);
  expect(offered()).toEqual([
    ['node-y', `url:${url}/src/tag/v1.10.0/deep/node-y/template.yaml`],
    ['node-x', `url:${url}/src/tag/v1.10.0/node-x/template.yaml`],
  ]);
});

it('follows a new release, and reads an old one only once', async () => {
  const { applyMutation, connection, host, offered, provider } = setUp([
    { url },
  ]);
  await provider.connect(connection);
  await provider.refresh(connection);
  expect(host.read).toHaveBeenCalledTimes(1);
  host.tags.mockResolvedValue([{ name: 'v1.11.0', commit: commit('d') }]);
  await provider.refresh(connection);
  expect(host.read).toHaveBeenCalledTimes(2);
  expect(offered()[1][1]).toBe(
    `url:${url}/src/tag/v1.11.0/node-x/template.yaml`,
  );
  // Another key would make it a stranger of the same name, which the catalog refuses.
  const keys = applyMutation.mock.calls.flatMap(([{ entities }]) =>
    entities.map((it: any) => it.locationKey),
  );
  expect(new Set(keys)).toEqual(new Set([`golden-paths:${url}`]));
});

it('keeps what it had while the host is away, and says so', async () => {
  const { connection, host, logger, offered, provider } = setUp([{ url }]);
  await provider.connect(connection);
  const before = offered();
  host.tags.mockRejectedValue(new Error('502'));
  await provider.refresh(connection);
  expect(offered()).toEqual(before);
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

it('takes a release as a whole, and says what is wrong with it', async () => {
  const { connection, host, logger, offered, provider } = setUp([{ url }]);
  await provider.connect(connection);
  const before = offered();
  host.tags.mockResolvedValue([{ name: 'v1.11.0', commit: commit('d') }]);
  host.read.mockResolvedValue([
    file('node-x/template.yaml', template('node-x')),
    file('node-y/template.yaml', 'kind: [Template'),
  ]);
  await provider.refresh(connection);
  expect(offered()).toEqual(before);
  await provider.refresh(connection);
  expect(offered()).toEqual(before);
  expect(host.read).toHaveBeenCalledTimes(2);
  expect(logger.warn.mock.lastCall?.[0]).toContain(
    `Golden paths of ${url} stay as they were: node-y/template.yaml:1:`,
  );
});

describe('a folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'golden paths '));
    mkdirSync(join(folder, 'node-x'));
    writeFileSync(join(folder, 'node-x', 'template.yaml'), template('node-x'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('has its templates offered', async () => {
    const { connection, offered, provider } = setUp([{ folder }]);
    await provider.connect(connection);
    expect(offered()).toEqual([
      ['node-x', `file:${join(folder, 'node-x', 'template.yaml')}`],
    ]);
  });

  it('has no template offered that a source before it has', async () => {
    const { connection, logger, offered, provider } = setUp([
      { url },
      { folder },
    ]);
    await provider.connect(connection);
    expect(offered().map(([name]) => name)).toEqual(['node-y', 'node-x']);
    expect(offered()[1][1]).toContain(url);
    expect(logger.warn).toHaveBeenCalledWith(
      `The template:default/node-x of ${folder} is not offered: there is one before it`,
    );
  });
});
