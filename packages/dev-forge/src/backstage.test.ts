import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import { mockServices } from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import { createPublishGiteaAction } from '@backstage/plugin-scaffolder-backend-module-gitea';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  startTemporaryForge,
  type TemporaryForge,
} from './testing/temporaryForge';

/** Backstage's own published code, unmodified, against this host. */
// Real processes; a busy machine takes its time.
jest.setTimeout(60_000);

let forge: TemporaryForge;
beforeAll(async () => {
  forge = await startTemporaryForge();
});
afterAll(() => forge.close());

function integrationConfig(password = 'open:sesame') {
  const { host } = new URL(forge.url);
  return mockServices.rootConfig({
    data: {
      integrations: {
        gitea: [{ host, baseUrl: forge.url, username: 'portal', password }],
      },
    },
  });
}

async function publish(input: {
  owner: string;
  repo: string;
  password?: string;
}) {
  const config = integrationConfig(input.password);
  const action = createPublishGiteaAction({
    config,
    integrations: ScmIntegrations.fromConfig(config),
  });
  const workspacePath = join(forge.folder, `workspace-${input.repo}`);
  await mkdir(join(workspacePath, 'docs'), { recursive: true });
  await writeFile(
    join(workspacePath, 'catalog-info.yaml'),
    'kind: Component\n',
  );
  await writeFile(join(workspacePath, 'docs/index.md'), '# Docs\n');
  const output: Record<string, unknown> = {};
  const { host } = new URL(forge.url);
  await action.handler({
    input: {
      repoUrl: `${host}?owner=${input.owner}&repo=${input.repo}`,
      description: 'Published by a test',
    },
    workspacePath,
    logger: mockServices.logger.mock(),
    output: (name: string, value: unknown) => {
      output[name] = value;
    },
  } as unknown as Parameters<typeof action.handler>[0]);
  return output;
}

function reader() {
  return UrlReaders.default({
    config: integrationConfig(),
    logger: mockServices.logger.mock(),
  });
}

describe('publish:gitea', () => {
  it('publishes a workspace', async () => {
    const output = await publish({ owner: 'meridian', repo: 'published' });
    expect(output).toMatchObject({
      remoteUrl: `${forge.url}/meridian/published.git`,
      repoContentsUrl: `${forge.url}/meridian/published/src/branch/main/`,
    });
    const remote = `${forge.url}/meridian/published.git`;
    const refs = await forge.git(forge.folder, 'ls-remote', remote, 'main');
    expect(refs).toContain(output.commitHash);
  });

  it('says why it could not', async () => {
    await publish({ owner: 'meridian', repo: 'twice' });
    await expect(publish({ owner: 'meridian', repo: 'twice' })).rejects.toThrow(
      /409 Conflict.*same name already exists/,
    );
    await expect(publish({ owner: 'nobody', repo: 'x' })).rejects.toThrow(
      'Organization nobody do not exist',
    );
    await expect(
      publish({ owner: 'meridian', repo: 'x', password: 'wrong' }),
    ).rejects.toThrow(/do not exist|401/);
  });
});

describe('URL reading', () => {
  const base = () => `${forge.url}/meridian/readable/src/branch/main`;
  beforeAll(() => publish({ owner: 'meridian', repo: 'readable' }));

  it('reads a file', async () => {
    const file = await reader().readUrl(`${base()}/catalog-info.yaml`);
    expect((await file.buffer()).toString()).toBe('kind: Component\n');
    expect(file.etag).toMatch(/^"[0-9a-f]{40}"$/);
  });

  it('tells a missing file from other failures', async () => {
    await expect(reader().readUrl(`${base()}/nope.yaml`)).rejects.toThrow(
      expect.objectContaining({ name: 'NotFoundError' }),
    );
  });

  it('reads a tree and a folder of it, and knows when nothing changed', async () => {
    const tree = await reader().readTree(base());
    const paths = (await tree.files()).map(file => file.path).sort();
    expect(paths).toEqual(['catalog-info.yaml', 'docs/index.md']);
    const docs = await (await reader().readTree(`${base()}/docs`)).files();
    expect(docs.map(file => file.path)).toEqual(['index.md']);
    await expect(
      reader().readTree(base(), { etag: tree.etag }),
    ).rejects.toThrow(expect.objectContaining({ name: 'NotModifiedError' }));
  });

  it('searches for an exact file', async () => {
    const found = await reader().search(`${base()}/catalog-info.yaml`);
    expect(found.files).toHaveLength(1);
    const none = await reader().search(`${base()}/nope.yaml`);
    expect(none.files).toEqual([]);
  });

  it('reads a pinned tag', async () => {
    const copy = join(forge.folder, 'readable-copy');
    const remote = `${forge.signedInUrl}/meridian/readable.git`;
    await forge.git(forge.folder, 'clone', '-q', remote, copy);
    await forge.git(copy, 'tag', 'v1.0.0');
    await forge.git(copy, 'push', '-q', 'origin', 'v1.0.0');
    const pinned = base().replace('branch/main', 'tag/v1.0.0');
    const tree = await reader().readTree(`${pinned}/docs`);
    expect(await tree.files()).toHaveLength(1);
  });
});
