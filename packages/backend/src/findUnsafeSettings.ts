import { Config } from '@backstage/config';

/** Values that stand in documents, examples and tutorials, so they protect nothing. */
const DEFAULT_SECRETS = new Set([
  'backstage',
  'change-me',
  'changeme',
  'default',
  'dev',
  'development',
  'password',
  'postgres',
  'secret',
  'stagecraft',
  'test',
]);

const MINIMUM_SECRET_LENGTH = 24;

/**
 * Lists what a production configuration must not contain; each entry says
 * where it is and what would be right. Empty for a safe configuration, and for
 * any deployment whose `stagecraft.deployment` is not `production`.
 */
export function findUnsafeSettings(config: Config): string[] {
  if (config.getOptionalString('stagecraft.deployment') !== 'production') {
    return [];
  }
  return [
    ...unsafeSecrets(config),
    ...localSignIn(config),
    ...openDoors(config),
  ];
}

function unsafeSecrets(config: Config): string[] {
  const keys = config.getOptionalConfigArray('backend.auth.keys') ?? [];
  const secrets: [string, string | undefined, number][] = [
    [
      'auth.session.secret',
      config.getOptionalString('auth.session.secret'),
      MINIMUM_SECRET_LENGTH,
    ],
    [
      'backend.database.connection.password',
      config.getOptionalString('backend.database.connection.password'),
      1,
    ],
    ...oidcEnvironments(config).map(
      (it): [string, string | undefined, number] => [
        `${it}.clientSecret`,
        config.getOptionalString(`${it}.clientSecret`),
        1,
      ],
    ),
    ...keys.map((key, index): [string, string | undefined, number] => [
      `backend.auth.keys[${index}].secret`,
      key.getOptionalString('secret'),
      MINIMUM_SECRET_LENGTH,
    ]),
  ];
  return secrets.flatMap(([path, value, minimum]) => {
    if (value === undefined) return [];
    if (DEFAULT_SECRETS.has(value.trim().toLowerCase())) {
      return [
        `${path} is a default secret; set one of your own from the environment`,
      ];
    }
    return value.length < minimum
      ? [
          `${path} has fewer than ${minimum} characters; use a random value, for example from 'openssl rand -base64 32'`,
        ]
      : [];
  });
}

function localSignIn(config: Config): string[] {
  const findings: string[] = [];
  if (config.has('auth.providers.guest')) {
    findings.push(
      'auth.providers.guest is set; guests are for a local start only, remove it',
    );
  }
  for (const name of ['local', 'guest']) {
    const path = `stagecraft.signIn.${name}`;
    if (config.getOptionalBoolean(path) === true) {
      findings.push(
        `${path} is true; this way in is for a local start only, remove it`,
      );
    }
  }
  for (const environment of oidcEnvironments(config)) {
    const path = `${environment}.metadataUrl`;
    const url = config.getOptionalString(path);
    if (url !== undefined && !url.startsWith('https://')) {
      findings.push(
        `${path} is not an https address; sign-in would travel unprotected`,
      );
    }
  }
  return findings;
}

function oidcEnvironments(config: Config): string[] {
  const environments = config.getOptionalConfig('auth.providers.oidc')?.keys();
  return (environments ?? []).map(it => `auth.providers.oidc.${it}`);
}

function openDoors(config: Config): string[] {
  const findings: string[] = [];
  if (config.getOptionalBoolean('permission.enabled') !== true) {
    findings.push(
      'permission.enabled is not true; everyone could change everything',
    );
  }
  if (
    config.getOptionalBoolean(
      'backend.auth.dangerouslyDisableDefaultAuthPolicy',
    ) === true
  ) {
    findings.push(
      'backend.auth.dangerouslyDisableDefaultAuthPolicy is true; remove it',
    );
  }
  if (config.getOptionalBoolean('stagecraft.sampleHistory') === true) {
    findings.push(
      'stagecraft.sampleHistory is true; sample history is for a local start only, remove it',
    );
  }
  if (
    config
      .getOptionalConfigArray('sla.probe.allow')
      ?.some(entry => isLoopback(entry))
  ) {
    findings.push(
      'sla.probe.allow lets probes call this machine itself; name the addresses of your services instead',
    );
  }
  return findings;
}

function isLoopback(entry: Config): boolean {
  const host = entry.getOptionalString('host') ?? '';
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}
