import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { Issuer } from '../src/auth/Issuer.ts';
import { appFor, AUDIENCE, expecting, TrialIssuer } from './TrialIssuer.ts';

const KEYS_KEPT_MS = 1_500;
const issuer = new TrialIssuer();
const lines: Record<string, unknown>[] = [];
let app: FastifyInstance;

before(async () => {
  await issuer.start();
  app = await appFor(
    new Issuer(expecting(issuer.url), {
      keysKeptMs: KEYS_KEPT_MS,
      cooldownMs: 0,
    }),
    line => lines.push(JSON.parse(line)),
  );
});
after(async () => {
  await app?.close();
  await issuer.stop();
});

const ask = (token?: string, url = '/v1/me', target = app) =>
  target.inject({
    url,
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  });

test('a token of the issuer opens the door, and names the caller', async () => {
  const answer = await ask(await issuer.sign());
  assert.equal(answer.statusCode, 200, answer.body);
  assert.deepEqual(answer.json(), { subject: 'ada', scopes: ['notes:read'] });
});

test('a token that the issuer itself built is accepted', async () => {
  const token = await issuer.own.buildToken({
    scopesOrTransform: (_header, payload) => {
      Object.assign(payload, { sub: 'ada', aud: ['other', AUDIENCE] });
    },
  });
  assert.equal((await ask(token)).statusCode, 200);
});

test('without a token the caller is told how to bring one', async () => {
  const answer = await ask();
  assert.equal(answer.statusCode, 401);
  assert.equal(answer.headers['www-authenticate'], 'Bearer');
  assert.equal(answer.headers['content-type'], 'application/problem+json');
});

test('the log says why a token was refused, and never holds it', async () => {
  lines.length = 0;
  const token = await issuer.sign({ aud: 'other' });
  await ask(token);
  const text = JSON.stringify(lines);
  assert.match(text, /unexpected \\"aud\\"/);
  assert.doesNotMatch(text, new RegExp(token.split('.')[2]!.slice(0, 20)));
});

test('an operation wants its scopes, and says which is missing', async () => {
  assert.equal((await ask(await issuer.sign(), '/v1/notes')).statusCode, 200);
  const answer = await ask(
    await issuer.sign({ scope: 'notes:write other' }),
    '/v1/notes',
  );
  assert.equal(answer.statusCode, 403);
  assert.match(answer.json().detail, /lacks the scope notes:read/);
  assert.match(
    String(answer.headers['www-authenticate']),
    /insufficient_scope/,
  );
});

async function statusWith(given: object) {
  const token = await issuer.sign({ scope: undefined, ...given });
  return (await ask(token, '/v1/notes')).statusCode;
}

test('a scope is a whole word, in a list or a text', async () => {
  assert.equal(await statusWith({ scp: ['notes:read'] }), 200);
  assert.equal(await statusWith({ scope: 'xnotes:read notes:reader' }), 403);
  assert.equal(await statusWith({ scope: null }), 403);
});

test('everybody sees their own notes only', async () => {
  const scope = 'notes:read notes:write';
  const headers = {
    authorization: `Bearer ${await issuer.sign({ sub: 'grace', scope })}`,
  };
  const payload = { text: 'hers' };
  const added = await app.inject({
    method: 'POST',
    url: '/v1/notes',
    headers,
    payload,
  });
  assert.equal(added.statusCode, 201);
  const [hers, others] = await Promise.all([
    app.inject({ url: '/v1/notes', headers }),
    ask(await issuer.sign(), '/v1/notes'),
  ]);
  assert.deepEqual(hers.json().notes, [payload]);
  assert.deepEqual(others.json().notes, []);
});

test('probes need no token', async () => {
  for (const url of ['/healthz', '/readyz', '/openapi.json']) {
    assert.equal((await app.inject(url)).statusCode, 200, url);
  }
});

test('a new key is accepted without a restart, and a withdrawn one is not for long', async () => {
  const oldToken = await issuer.sign();
  await issuer.rotate();
  assert.equal((await ask(await issuer.sign())).statusCode, 200);
  assert.equal((await ask(oldToken)).statusCode, 200);
  await issuer.startAgain([issuer.key]);
  await new Promise(resolve => setTimeout(resolve, KEYS_KEPT_MS + 100));
  assert.equal((await ask(oldToken)).statusCode, 401);
  assert.equal((await ask(await issuer.sign())).statusCode, 200);
});

test('an issuer without any key lets nobody in', async () => {
  const token = await issuer.sign();
  await issuer.startAgain([]);
  const target = await appFor(new Issuer(expecting(issuer.url)));
  assert.equal((await ask(token, '/v1/me', target)).statusCode, 401);
  await issuer.startAgain([issuer.key]);
  await target.close();
});

test('while the issuer is away nobody comes in, and the service is not ready', async () => {
  const target = await appFor(new Issuer(expecting('http://localhost:9')));
  const answer = await ask(await issuer.sign(), '/v1/me', target);
  assert.equal(answer.statusCode, 503);
  assert.equal(answer.headers['retry-after'], '5');
  const ready = await target.inject('/readyz');
  assert.equal(ready.statusCode, 503);
  assert.match(
    ready.json().detail,
    /issuer http:\/\/localhost:9 cannot be read/,
  );
  assert.equal((await target.inject('/healthz')).statusCode, 200);
  await target.close();
});

test('an issuer that calls itself something else is not believed', async () => {
  const other = issuer.url.replace('localhost', '127.0.0.1');
  const target = await appFor(new Issuer(expecting(other)));
  assert.equal(
    (await ask(await issuer.sign({ iss: other }), '/v1/me', target)).statusCode,
    503,
  );
  await target.close();
});
