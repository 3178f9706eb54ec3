import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { findUnsafeSettings } from './findUnsafeSettings';

const LONG = 'uS0vY8lq3kXr2mWb7nEt5pAz9cJd1gHf';

const safe = {
  stagecraft: { deployment: 'production' },
  permission: { enabled: true },
  backend: {
    auth: { keys: [{ secret: LONG }] },
    database: { connection: { password: 'zebra-77-lantern' } },
  },
  auth: {
    session: { secret: LONG },
    providers: {
      oidc: {
        production: { metadataUrl: 'https://login.example.com/.well-known' },
      },
    },
  },
};

function merge(base: JsonObject, over: JsonObject): JsonObject {
  const result: JsonObject = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const before = result[key];
    result[key] =
      isPlain(before) && isPlain(value) ? merge(before, value) : value;
  }
  return result;
}

function isPlain(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

describe('findUnsafeSettings', () => {
  it('finds nothing in a safe production configuration', () => {
    expect(findUnsafeSettings(new ConfigReader(safe))).toEqual([]);
  });

  it('leaves a local start alone', () => {
    const local = merge(safe, {
      stagecraft: { deployment: 'local' },
      auth: { session: { secret: 'secret' }, providers: { guest: {} } },
    });
    expect(findUnsafeSettings(new ConfigReader(local))).toEqual([]);
  });

  it.each<[string, JsonObject, string]>([
    [
      'a default session secret',
      { auth: { session: { secret: 'Secret ' } } },
      'auth.session.secret is a default',
    ],
    [
      'a short session secret',
      { auth: { session: { secret: 'a1b2c3d4' } } },
      'auth.session.secret has fewer than 24',
    ],
    [
      'a default backend key',
      { backend: { auth: { keys: [{ secret: 'change-me' }] } } },
      'backend.auth.keys[0].secret is a default',
    ],
    [
      'a default database password',
      { backend: { database: { connection: { password: 'postgres' } } } },
      'backend.database.connection.password is a default',
    ],
    [
      'a default client secret',
      {
        auth: { providers: { oidc: { production: { clientSecret: 'test' } } } },
      },
      'auth.providers.oidc.production.clientSecret is a default',
    ],
    [
      'the sample people',
      { stagecraft: { signIn: { local: true } } },
      'stagecraft.signIn.local',
    ],
    [
      'a way in without an account',
      { stagecraft: { signIn: { guest: true } } },
      'stagecraft.signIn.guest',
    ],
    ['a guest', { auth: { providers: { guest: {} } } }, 'auth.providers.guest'],
    [
      'an issuer without TLS',
      {
        auth: {
          providers: {
            oidc: { production: { metadataUrl: 'http://localhost:7490' } },
          },
        },
      },
      'auth.providers.oidc.production.metadataUrl',
    ],
    [
      'permissions off',
      { permission: { enabled: false } },
      'permission.enabled',
    ],
    [
      'the default auth policy off',
      { backend: { auth: { dangerouslyDisableDefaultAuthPolicy: true } } },
      'dangerouslyDisableDefaultAuthPolicy',
    ],
    [
      'sample history',
      { stagecraft: { sampleHistory: true } },
      'stagecraft.sampleHistory',
    ],
    [
      'probes of the machine itself',
      { sla: { probe: { allow: [{ host: '127.0.0.1' }] } } },
      'sla.probe.allow',
    ],
  ])('refuses %s', (_name, over, message) => {
    const findings = findUnsafeSettings(new ConfigReader(merge(safe, over)));
    expect(findings).toEqual([expect.stringContaining(message)]);
  });
});
