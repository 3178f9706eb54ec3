import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
require('@backstage/cli/config/nodeTransform.cjs');
const {
  startTestBackend,
  mockServices,
} = require('@backstage/backend-test-utils');
const {
  databaseServiceFactory,
} = require('@backstage/backend-defaults/database');
const {
  schedulerServiceFactory,
} = require('@backstage/backend-defaults/scheduler');

const templates = dirname(import.meta.dirname);
/** Whom golden paths can be run for. */
const teams = join(templates, '../examples/organisation/groups.yaml');
const KINDS = [
  'API',
  'Component',
  'Group',
  'Location',
  'Resource',
  'SLO',
  'ServiceLevelAgreement',
  'Template',
];

/**
 * Starts Backstage's scaffolder and catalog with our modules, on PostgreSQL.
 *
 * `database` is an address and `prefix` begins the names of its databases;
 * `host` is `{ url, user, password }` of the git host; `folder` is for files;
 * `scaffolder` and `config` are more configuration, `features` are names or
 * features, `locations` are the catalog's, `sources` are more of golden paths.
 */
export function startPortal(options) {
  const { features = [] } = options;
  return startTestBackend({
    features: [
      '@backstage/plugin-scaffolder-backend',
      '@stagecraft/backstage-plugin-scaffolder-backend-module-golden-paths',
      '@backstage/plugin-catalog-backend',
      '@backstage/plugin-catalog-backend-module-scaffolder-entity-model',
      '@stagecraft/backstage-plugin-catalog-backend-module-openslo',
      ...features,
    ]
      .map(it => (typeof it === 'string' ? require(it).default : it))
      .concat(
        databaseServiceFactory,
        schedulerServiceFactory,
        mockServices.rootConfig.factory({ data: configOf(options) }),
      ),
  });
}

function configOf(options) {
  const { database, prefix, host, folder } = options;
  const {
    config = {},
    locations = [],
    scaffolder = {},
    sources = [],
  } = options;
  const { host: gitHost } = new URL(host.url);
  const { url: baseUrl, user: username, password } = host;
  return {
    ...config,
    backend: {
      baseUrl: 'http://localhost:0',
      workingDirectory: folder,
      database: {
        client: 'pg',
        connection: database,
        prefix,
        // Idle connections go away by themselves, so that the test can end.
        knexConfig: { pool: { min: 0, idleTimeoutMillis: 1000 } },
      },
    },
    integrations: { gitea: [{ host: gitHost, baseUrl, username, password }] },
    goldenPaths: {
      sources: [{ folder: templates }, ...sources],
      // A busy machine is no reason to fail.
      limits: { answerSeconds: 60, transferSeconds: 600 },
    },
    scaffolder: {
      ...scaffolder,
      defaultEnvironment: {
        parameters: { gitHost, gitOrganization: 'meridian' },
        secrets: scaffolder.defaultEnvironment?.secrets ?? {},
      },
    },
    catalog: {
      rules: [{ allow: KINDS }],
      // Soon enough for a test that changes a document.
      processingInterval: { seconds: 5 },
      locations: [
        { type: 'file', target: join(templates, '*', 'template.yaml') },
        { type: 'file', target: teams },
        ...locations,
      ],
      ...config.catalog,
    },
  };
}
