/** Configuration files of a start without `--config`, in their order. */
const LOCAL_FILES = ['app-config.yaml', 'app-config.development.yaml'];
const PERSONAL_FILE = 'app-config.local.yaml';
const LOCAL_ONLY = 'app-config.development.yaml';

/**
 * Decides what a start consists of.
 *
 * Without `--config` it is a local one. With `--config` the common file comes
 * first and then exactly the files named; it is local only when
 * `app-config.development.yaml` is among them.
 *
 * `hasPersonalFile` says whether app-config.local.yaml exists,
 * `personalHosts` whether that file names git hosts of its own.
 */
export function choosePlan({
  configFiles = [],
  env = {},
  hasPersonalFile = false,
  personalHosts = false,
}) {
  const files = configFiles.length
    ? ['app-config.yaml', ...configFiles.filter(it => it !== 'app-config.yaml')]
    : [...LOCAL_FILES, ...(hasPersonalFile ? [PERSONAL_FILE] : [])];
  const isLocal = files.some(file => file.split('/').at(-1) === LOCAL_ONLY);
  return {
    files,
    isLocal,
    database: isLocal && !env.POSTGRES_HOST,
    forge: isLocal && !personalHosts,
    issuer: isLocal,
    sampleHistory: isLocal,
  };
}

/** Variables that the texts of configuration files use and `env` does not set. */
export function missingVariables(texts, env) {
  const names = texts.flatMap(text =>
    [...withoutComments(text).matchAll(/(?<!\$)\$\{\s*([A-Z0-9_]+)\s*\}/g)].map(
      ([, name]) => name,
    ),
  );
  return [...new Set(names)].filter(name => !env[name]).sort();
}

function withoutComments(text) {
  return text.replace(/^\s*#.*$/gm, '').replace(/\s#.*$/gm, '');
}

/** Whether a parsed configuration names a git host of its own. */
export function namesGitHosts(config) {
  return Object.values(config?.integrations ?? {}).some(
    hosts => Array.isArray(hosts) && hosts.length > 0,
  );
}

/** Whether a parsed configuration says where golden paths publish. */
export function saysWhereToPublish(config) {
  const { gitHost, gitOrganization } =
    config?.scaffolder?.defaultEnvironment?.parameters ?? {};
  return Boolean(gitHost && gitOrganization);
}
