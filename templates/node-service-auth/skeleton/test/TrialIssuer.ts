import { importJWK, SignJWT, type JWK } from 'jose';
import { OAuth2Server } from 'oauth2-mock-server';
import { Issuer } from '../src/auth/Issuer.ts';
import { requireTokens } from '../src/auth/requireTokens.ts';
import { operations } from '../src/operations.ts';
import { buildApp } from '../src/server/buildApp.ts';
import { createLogger } from '../src/server/logger.ts';
import { readDocument } from '../src/server/openapi.ts';

/** For whom tokens must be in these tests. */
export const AUDIENCE = 'trial';

/** What the service under test expects of a token. */
export const expecting = (issuer: string) => ({
  issuer,
  audience: AUDIENCE,
  algorithms: ['RS256', 'ES256'],
});

/** The service, checking tokens by `issuer`; each log line goes to `write`. */
export const appFor = (
  issuer: Issuer,
  write: (line: string) => void = () => {},
) =>
  buildApp(
    { parts: [requireTokens(issuer, readDocument())], operations },
    createLogger({ service: 'trial', level: 'info' }, { write }),
  );

/** Seconds since 1970. */
export const now = () => Math.floor(Date.now() / 1000);

/** A real issuer on this machine, whose tokens may be made wrong on purpose. */
export class TrialIssuer {
  /** What its tokens are signed with. */
  key: JWK = {};
  #server = new OAuth2Server();

  async start() {
    this.key = await this.#server.issuer.keys.generate('RS256');
    await this.#server.start(0, 'localhost');
  }

  get url() {
    return this.#server.issuer.url!;
  }

  get own() {
    return this.#server.issuer;
  }

  /** From now on another key signs; the one before stays published. */
  async rotate() {
    this.key = await this.#server.issuer.keys.generate('RS256');
  }

  /** The same issuer, with these keys and no others. */
  async startAgain(keys: JWK[]) {
    const { port } = new URL(this.url);
    await this.stop();
    this.#server = new OAuth2Server();
    for (const key of keys) {
      await this.#server.issuer.keys.add({ ...key, alg: 'RS256' });
    }
    await this.#server.start(Number(port), 'localhost');
  }

  stop() {
    return this.#server.stop();
  }

  claims(changes: object = {}) {
    return {
      iss: this.url,
      sub: 'ada',
      aud: AUDIENCE,
      iat: now(),
      exp: now() + 60,
      scope: 'notes:read',
      ...changes,
    };
  }

  /** A token with changed claims; those that are undefined are left out. */
  async sign(changes: object = {}, header: object = {}, jwk = this.key) {
    const given = { alg: 'RS256', kid: this.key.kid!, ...header };
    const payload = JSON.parse(JSON.stringify(this.claims(changes)));
    const key = await importJWK(jwk, given.alg);
    return new SignJWT(payload).setProtectedHeader(given).sign(key);
  }
}
