import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import {
  exportJWK,
  exportSPKI,
  generateKeyPair,
  importJWK,
  SignJWT,
  UnsecuredJWT,
} from 'jose';
import { Issuer } from '../src/auth/Issuer.ts';
import { appFor, expecting, now, TrialIssuer } from './TrialIssuer.ts';

const issuer = new TrialIssuer();
let app: FastifyInstance;

before(async () => {
  await issuer.start();
  app = await appFor(new Issuer(expecting(issuer.url), { cooldownMs: 0 }));
});
after(async () => {
  await app?.close();
  await issuer.stop();
});

const ask = (token: string) =>
  app.inject({ url: '/v1/me', headers: { authorization: `Bearer ${token}` } });

for (const header of [
  '',
  'Bearer',
  'Bearer ',
  'Basic YTpi',
  'Bearer a b',
  'bearer  x',
]) {
  test(`the header '${header}' is no token`, async () => {
    const headers = { authorization: header };
    const answer = await app.inject({ url: '/v1/me', headers });
    assert.equal(answer.statusCode, 401);
  });
}

const foreign = async () => {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return exportJWK(privateKey);
};

const REFUSED: Record<string, () => Promise<string> | string> = {
  'is expired': () => issuer.sign({ exp: now() - 10 }),
  'never expires': () => issuer.sign({ exp: undefined }),
  'is not valid yet': () => issuer.sign({ nbf: now() + 60 }),
  'is for somebody else': () => issuer.sign({ aud: 'other' }),
  'is for nobody': () => issuer.sign({ aud: undefined }),
  'is from another issuer': () => issuer.sign({ iss: 'https://evil.example' }),
  'is from an issuer with a slash more': () =>
    issuer.sign({ iss: `${issuer.url}/` }),
  'says for nobody whom it is about': () => issuer.sign({ sub: undefined }),
  'has no signature (alg: none)': () =>
    new UnsecuredJWT(issuer.claims()).encode(),
  'says None with a signature': async () =>
    (await issuer.sign()).replace(/^[^.]+/, encode({ alg: 'None' })),
  'lost its signature': async () => (await issuer.sign()).replace(/[^.]+$/, ''),
  'was changed after it was signed': async () =>
    (await issuer.sign()).replace(
      /\.[^.]+\./,
      `.${encode(issuer.claims({ sub: 'root' }))}.`,
    ),
  'is signed by somebody else under the same key id': async () =>
    issuer.sign({}, {}, await foreign()),
  'is signed by a key that the issuer never had': async () =>
    issuer.sign({}, { kid: 'unknown' }, await foreign()),
  'is signed with the public key as a shared secret': async () => {
    const publicKey = await importJWK(
      { kty: 'RSA', n: issuer.key.n, e: issuer.key.e },
      'RS256',
    );
    const secret = new TextEncoder().encode(
      await exportSPKI(publicKey as CryptoKey),
    );
    return new SignJWT(issuer.claims())
      .setProtectedHeader({ alg: 'HS256', kid: issuer.key.kid! })
      .sign(secret);
  },
  'is signed by an algorithm that is not on the list': () =>
    issuer.sign({}, { alg: 'RS512' }),
  'brings its own key': async () => {
    const jwk = await foreign();
    const { kty, n, e } = jwk;
    return issuer.sign({}, { kid: undefined, jwk: { kty, n, e } }, jwk);
  },
  'asks for an extension that we do not know': async () =>
    (await issuer.sign()).replace(
      /^[^.]+/,
      encode({ alg: 'RS256', kid: issuer.key.kid, crit: ['x'], x: 1 }),
    ),
  'is no token': () => 'not.a.token',
};

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

for (const [what, make] of Object.entries(REFUSED)) {
  test(`a token that ${what} is refused`, async () => {
    const answer = await ask(await make());
    assert.equal(answer.statusCode, 401, answer.body);
    assert.match(String(answer.headers['www-authenticate']), /invalid_token/);
    assert.match(
      answer.json().detail,
      /^The token (is not valid|has expired)$/,
    );
  });
}
