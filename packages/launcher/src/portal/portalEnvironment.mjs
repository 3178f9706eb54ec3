import { withoutNpm } from '../bootstrap/yarnEnvironment.mjs';
import { goldenPathsUrl } from './publishGoldenPaths.mjs';

const FORGE_USER = 'stagecraft';

/**
 * The environment of the portal's parts.
 *
 * `plan` is what `choosePlan` decided, `database` the connection of the
 * embedded server (absent when the environment names another). What a
 * production configuration needs stays as the operator set it.
 */
export function portalEnvironment(start) {
  const { base, plan, ports, dataDir, secrets, database, isDev } = start;
  const common = {
    ...withoutNpm(base),
    NODE_OPTIONS: nodeOptions(base.NODE_OPTIONS),
    STAGECRAFT_DATA: dataDir,
    STAGECRAFT_PORT: `${ports.portal}`,
  };
  if (!plan.isLocal) return { ...common, NODE_ENV: 'production' };
  const {
    NODE_ENV: _ignored,
    STAGECRAFT_STARTED_AT: _started,
    ...rest
  } = common;
  return {
    ...rest,
    ...localAddresses(ports),
    ...localSecretsAsVariables(secrets),
    ...databaseVariables(base, database),
    ...(plan.forge && goldenPathsAt(localAddresses(ports))),
    ...(isDev && frontendElsewhere(ports)),
  };
}

// With hot reload the frontend has a server of its own, which the backend must know.
function frontendElsewhere(ports) {
  const address = JSON.stringify(`http://localhost:${ports.app}`);
  return {
    APP_CONFIG_app_baseUrl: address,
    APP_CONFIG_backend_cors_origin: address,
  };
}

// Without a git host of our own, the templates are read from their folder.
function goldenPathsAt(addresses) {
  const sources = [{ url: goldenPathsUrl(addresses) }];
  return { APP_CONFIG_goldenPaths_sources: JSON.stringify(sources) };
}

function localAddresses(ports) {
  return {
    STAGECRAFT_BASE_URL: `http://localhost:${ports.portal}`,
    STAGECRAFT_FORGE_HOST: `localhost:${ports.forge}`,
    STAGECRAFT_FORGE_URL: `http://localhost:${ports.forge}`,
    STAGECRAFT_ISSUER_URL: `http://localhost:${ports.issuer}`,
  };
}

function localSecretsAsVariables(secrets) {
  return {
    BACKEND_SECRET: secrets.backend,
    STAGECRAFT_FORGE_USER: FORGE_USER,
    STAGECRAFT_FORGE_PASSWORD: secrets.forge,
    STAGECRAFT_ISSUER_CLIENT_SECRET: secrets.issuerClient,
    STAGECRAFT_SAMPLE_TOKEN: secrets.sampleHistory,
    STAGECRAFT_SESSION_SECRET: secrets.session,
  };
}

function databaseVariables(base, database) {
  if (database) {
    return {
      POSTGRES_HOST: database.host,
      POSTGRES_PORT: `${database.port}`,
      POSTGRES_USER: database.user,
      POSTGRES_PASSWORD: database.password,
    };
  }
  return {
    POSTGRES_HOST: base.POSTGRES_HOST,
    POSTGRES_PORT: base.POSTGRES_PORT || '5432',
    POSTGRES_USER: base.POSTGRES_USER || 'postgres',
    POSTGRES_PASSWORD: base.POSTGRES_PASSWORD ?? '',
  };
}

// Test runners and debuggers hand on options that parts must not inherit.
function nodeOptions(inherited = '') {
  return inherited
    .split(/\s+/)
    .filter(
      option => option && !/^--(inspect|test|experimental-test)/.test(option),
    )
    .join(' ');
}
