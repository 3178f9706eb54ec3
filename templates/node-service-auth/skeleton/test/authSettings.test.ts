import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AUTH } from '../src/auth/settings.ts';
import { readSettings } from '../src/server/settings.ts';

const good = {
  SERVICE_NAME: 'trial',
  HOST: '127.0.0.1',
  PORT: '3100',
  LOG_LEVEL: 'warn',
  OIDC_ISSUER: 'https://login.example',
  OIDC_AUDIENCE: 'trial',
  OIDC_ALGORITHMS: 'RS256, ES256',
};

test('the algorithms are a list', () => {
  assert.deepEqual(readSettings(AUTH, good).OIDC_ALGORITHMS, [
    'RS256',
    'ES256',
  ]);
});

for (const [name, value] of [
  ['OIDC_ISSUER', ''],
  ['OIDC_ISSUER', 'http://login.example'],
  ['OIDC_ISSUER', 'http://localhost.evil.example'],
  ['OIDC_ISSUER', 'file:///etc/passwd'],
  ['OIDC_AUDIENCE', ''],
  ['OIDC_ALGORITHMS', ''],
  ['OIDC_ALGORITHMS', 'none'],
  ['OIDC_ALGORITHMS', 'RS256,HS256'],
] as const) {
  test(`${name}=${value} is refused by name`, () => {
    assert.throws(
      () => readSettings(AUTH, { ...good, [name]: value }),
      new RegExp(`\\n {2}${name}: must be`),
    );
  });
}

test('an issuer on this machine may do without https', () => {
  for (const OIDC_ISSUER of ['http://localhost:9400', 'http://127.0.0.1:1']) {
    assert.doesNotThrow(() => readSettings(AUTH, { ...good, OIDC_ISSUER }));
  }
});
