import {
  mockCredentials,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { readRecipe } from '@stagecraft/backstage-plugin-golden-paths-common';
import type { ProjectDetails } from '@stagecraft/backstage-plugin-golden-paths-common/client';
import {
  renderProject,
  TemplateReader,
  TemplateSources,
} from '@stagecraft/backstage-plugin-golden-paths-node';
import { MemoryHost } from '@stagecraft/backstage-plugin-golden-paths-node/testUtils';
import express from 'express';
import type { Knex } from 'knex';
import request from 'supertest';
import { createGoldenPaths } from '../createGoldenPaths';
import { migrationsDir } from '../database/openDatabase';
import { createRouter } from '../router';

/** Where the app serves the router. */
export const basePath = '/api/golden-paths';

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

/** A database of its own, without tables. */
export const emptyDatabase = (): Promise<Knex> => databases.init('POSTGRES_18');

/** A database of its own, with all tables and nothing in them. */
export async function migratedDatabase(): Promise<Knex> {
  const db = await emptyDatabase();
  await db.migrate.latest({ directory: migrationsDir });
  return db;
}

/** The repository of templates of the app. */
export const SOURCE = 'http://git.test/platform/golden-paths';

const TEMPLATE = `
spec:
  parameters: { properties: { port: { default: 3100 } } }
  steps:
    - action: golden-path:render
      input:
        layers: [base, node-x]
        values: { name: '\${{ parameters.name }}', port: '\${{ parameters.port }}' }
`;

/** Files of a release of the templates; what is given replaces or adds. */
export const templates = (changed: Record<string, string> = {}) => ({
  'base/skeleton/README.md': '# ${{ values.name }}',
  'base/skeleton/src/a.ts': 'a',
  'node-x/skeleton/src/b.ts': 'b',
  'node-x/template.yaml': TEMPLATE,
  'node-y/skeleton/src/y.ts': 'y',
  'node-y/template.yaml': TEMPLATE.replace('node-x', 'node-y'),
  ...changed,
});

/** A component that says that it was generated. */
export function generated(name: string, more: object = {}): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      annotations: {
        'stagecraft.dev/generated-from': 'node-x',
        'backstage.io/source-location': `url:http://git.test/meridian/${name}/src/branch/main/`,
      },
    },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/docks' }],
    ...more,
  };
}

/** The Authorization header of each role; undefined for somebody who is not signed in. */
export const roles = {
  stranger: undefined,
  outsider: mockCredentials.user.header('user:default/olaf'),
  reader: mockCredentials.user.header('user:default/rita'),
  service: mockCredentials.service.header(),
};

function mayRead(credentials?: BackstageCredentials): boolean {
  const { userEntityRef } = (credentials?.principal ?? {}) as {
    userEntityRef?: string;
  };
  return userEntityRef !== 'user:default/olaf';
}

/** The whole backend but for its wiring, with a git host in memory. */
export function goldenPathsApp(
  db: Knex,
  entities: Entity[],
  source: { url: string; formerly?: string[] } = { url: SOURCE },
) {
  const host = new MemoryHost();
  const hosts = host.asHosts();
  const data = { goldenPaths: { sources: [source] } };
  const sources = TemplateSources.fromConfig(mockServices.rootConfig({ data }));
  const catalog = catalogServiceMock({ entities });
  const notifications: NotificationSendOptions[] = [];
  const refusing = { notifications: false };
  const { fleet, follow } = createGoldenPaths({
    auth: mockServices.auth({ pluginId: 'golden-paths' }),
    catalog,
    db,
    hosts,
    logger: mockServices.rootLogger(),
    notifications: {
      async send(sent) {
        if (refusing.notifications) throw new Error('no answer');
        notifications.push(sent);
      },
    },
    permissions: mockServices.permissions.mock({
      authorize: async (requests, options) => {
        const { credentials } = options as {
          credentials: BackstageCredentials;
        };
        const result = mayRead(credentials)
          ? AuthorizeResult.ALLOW
          : AuthorizeResult.DENY;
        return requests.map(() => ({ result }));
      },
    }),
    sources,
  });
  const router = createRouter({
    fleet,
    httpAuth: mockServices.httpAuth({
      defaultCredentials: mockCredentials.none(),
    }),
    logger: mockServices.rootLogger(),
  });
  const app = express().use(basePath, router);
  /** Generates a project from a release, as a task would. */
  const generate = async (name: string, tag: string, template = 'node-x') => {
    const reader = new TemplateReader(sources, hosts);
    const commit = host.repositories.get('golden-paths')!.tags.get(tag)!;
    const at = { url: SOURCE, commit };
    const { text } = await reader.readTemplateAt(at, template);
    const { layers: names } = readRecipe(text);
    const layers = await reader.readAt({ ...at, folder: '' }, names);
    const version = { template, repository: SOURCE, tag, commit };
    const values = { name };
    host.commit(name, renderProject({ layers, version, values }));
  };
  /** What is known of a project after one more round. */
  const look = async (name: string): Promise<ProjectDetails> => {
    await follow.run();
    const { body } = await request(app)
      .get(`${basePath}/v1/projects/component/default/${name}`)
      .set('Authorization', roles.reader)
      .expect(200);
    return body;
  };
  const outside = { catalog, host, notifications, refusing };
  return { app, follow, generate, look, ...outside };
}
