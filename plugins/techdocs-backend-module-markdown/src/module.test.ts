import fs from 'node:fs/promises';
import {
  createMockDirectory,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import techdocsPlugin from '@backstage/plugin-techdocs-backend';
import request from 'supertest';
import techdocsModuleMarkdown from '.';

// Whole backends start here, on a machine that may be busy.
jest.setTimeout(60_000);

const dir = createMockDirectory();

const entity = (name: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name,
    namespace: 'default',
    uid: `uid-${name}-${Math.random()}`,
    annotations: {
      'backstage.io/techdocs-ref': 'dir:.',
      'backstage.io/managed-by-location': `file:${dir.resolve(
        name,
        'catalog-info.yaml',
      )}`,
    },
  },
  spec: {},
});

async function start(entities: Entity[], schedule: object) {
  const { server } = await startTestBackend({
    features: [
      techdocsPlugin,
      techdocsModuleMarkdown,
      catalogServiceMock.factory({ entities }),
      mockServices.rootConfig.factory({
        data: {
          backend: { baseUrl: 'http://localhost' },
          techdocs: {
            builder: 'local',
            publisher: {
              type: 'local',
              local: { publishDirectory: dir.resolve('published') },
            },
            markdown: { schedule },
          },
        },
      }),
    ],
  });
  const get = (path: string) => request(server).get(`/api/techdocs/${path}`);
  return {
    sync: (name: string) => get(`sync/default/component/${name}`),
    page: (path: string) => get(`static/docs/default/component/${path}`),
  };
}

const NEVER = { frequency: { hours: 9 }, timeout: '1m', initialDelay: '9h' };
const SOON = { frequency: { seconds: 1 }, timeout: '1m', scope: 'local' };

describe('techdocsModuleMarkdown', () => {
  it('builds on a visit, keeps what is unchanged, and takes removed pages away', async () => {
    dir.setContent({
      a: {
        docs: { 'index.md': '# A', 'old.md': '# Old', sub: { 'x.md': 'x' } },
      },
    });
    const docs = await start([entity('a')], NEVER);

    expect((await docs.sync('a')).text).toContain('{"updated":true}');
    expect((await docs.page('a/old/index.html')).status).toBe(200);
    expect((await docs.page('a/sub/x/index.html')).status).toBe(200);
    const metadata = await docs.page('a/techdocs_metadata.json');
    expect(metadata.body.etag).toMatch(/^[0-9a-f]{32}$/);

    // The stock backend looks again only after a minute; a new process at once.
    const again = await start([entity('a')], NEVER);
    expect((await again.sync('a')).text).toContain('{"updated":false}');

    await fs.rm(dir.resolve('a/docs/old.md'));
    await fs.rm(dir.resolve('a/docs/sub'), { recursive: true });
    const later = await start([entity('a')], NEVER);
    expect((await later.sync('a')).text).toContain('{"updated":true}');
    expect((await later.page('a/index.html')).status).toBe(200);
    expect((await later.page('a/old/index.html')).status).toBe(404);
    expect(
      await fs.readdir(dir.resolve('published/default/component/a')),
    ).toEqual(expect.not.arrayContaining(['sub']));
  });

  it('says to the visitor what is wrong with the documents', async () => {
    dir.setContent({
      bad: { 'mkdocs.yml': 'nav: [gone.md]', docs: { 'index.md': 'x' } },
    });
    const docs = await start([entity('bad')], NEVER);

    const { text } = await docs.sync('bad');
    expect(text).toContain('event: error');
    expect(text).toContain("mkdocs.yml:1 nav: 'gone.md' is no Markdown file");
  });

  it('builds what nobody has opened, so that search finds it', async () => {
    dir.setContent({
      unseen: { docs: { 'index.md': '# Unseen quokka' } },
      broken: { docs: {} },
    });
    const docs = await start([entity('broken'), entity('unseen')], SOON);

    let index = await docs.page('unseen/search/search_index.json');
    for (let i = 0; i < 50 && index.status !== 200; i++) {
      await new Promise(resolve => setTimeout(resolve, 100));
      index = await docs.page('unseen/search/search_index.json');
    }
    expect(index.body.docs[0].title).toBe('Unseen quokka');
  });

  it('wants to know where to publish', async () => {
    await expect(
      startTestBackend({
        features: [
          techdocsPlugin,
          techdocsModuleMarkdown,
          catalogServiceMock.factory(),
        ],
      }),
    ).rejects.toThrow('publishDirectory must name a folder');
  });
});
