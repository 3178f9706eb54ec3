import {
  createRemoteJWKSet,
  errors,
  jwtVerify,
  type JWTPayload,
  type JWTVerifyGetKey,
} from 'jose';
import { z } from 'zod';
import { isTrustworthy } from './settings.ts';

const TIMEOUT_MS = 5_000;
// So long a revoked key is still accepted.
const KEYS_KEPT_MS = 10 * 60_000;
// So often, at most, an unknown key makes us ask the issuer.
const KEYS_COOLDOWN_MS = 30_000;
const CLOCKS_DIFFER_S = 5;

const metadata = z.object({
  issuer: z.string(),
  jwks_uri: z.string().refine(isTrustworthy),
});

/** Which tokens are accepted. */
export interface Expected {
  issuer: string;
  audience: string;
  /** Names of signature algorithms; a token with another one is refused. */
  algorithms: string[];
}

/** The issuer cannot be asked for its keys; says nothing about the token. */
export class IssuerUnreachable extends Error {}

/** Checks tokens with the keys of an OpenID Connect issuer. */
export class Issuer {
  readonly #expected: Expected;
  readonly #keysKeptMs: number;
  readonly #cooldownMs: number;
  #keys?: Promise<JWTVerifyGetKey>;

  constructor(
    expected: Expected,
    { keysKeptMs = KEYS_KEPT_MS, cooldownMs = KEYS_COOLDOWN_MS } = {},
  ) {
    this.#expected = expected;
    this.#keysKeptMs = keysKeptMs;
    this.#cooldownMs = cooldownMs;
  }

  /**
   * The claims of a token that is signed by the issuer, for us, and valid now.
   *
   * @throws errors.JOSEError when it is not
   * @throws IssuerUnreachable when the keys cannot be had
   */
  async verify(token: string): Promise<JWTPayload> {
    const keys = await this.#discovered();
    try {
      const { payload } = await jwtVerify(token, keys, {
        ...this.#expected,
        requiredClaims: ['sub', 'exp'],
        clockTolerance: CLOCKS_DIFFER_S,
      });
      return payload;
    } catch (error) {
      if (isFaultOfToken(error)) throw error;
      throw new IssuerUnreachable('The keys of the issuer cannot be read', {
        cause: error,
      });
    }
  }

  /** Throws IssuerUnreachable while its configuration cannot be read. */
  async check(): Promise<void> {
    await this.#discovered();
  }

  /** Where its keys are; asked once, and again after a failure. */
  async #discovered(): Promise<JWTVerifyGetKey> {
    this.#keys ??= this.#discover();
    try {
      return await this.#keys;
    } catch (error) {
      this.#keys = undefined;
      throw new IssuerUnreachable(
        `The configuration of the issuer ${
          this.#expected.issuer
        } cannot be read`,
        { cause: error },
      );
    }
  }

  async #discover(): Promise<JWTVerifyGetKey> {
    const { issuer } = this.#expected;
    const base = issuer.replace(/\/$/, '');
    const answer = await fetch(`${base}/.well-known/openid-configuration`, {
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!answer.ok) throw new Error(`It answered ${answer.status}`);
    const found = metadata.parse(await answer.json());
    if (found.issuer !== issuer) {
      throw new Error(`It calls itself ${found.issuer}`);
    }
    return createRemoteJWKSet(new URL(found.jwks_uri), {
      timeoutDuration: TIMEOUT_MS,
      cacheMaxAge: this.#keysKeptMs,
      cooldownDuration: this.#cooldownMs,
    });
  }
}

function isFaultOfToken(error: unknown): boolean {
  return (
    error instanceof errors.JOSEError &&
    !(error instanceof errors.JWKSTimeout) &&
    !(error instanceof errors.JWKSInvalid) &&
    // What fetching the keys throws has no kind of its own.
    error.code !== 'ERR_JOSE_GENERIC'
  );
}
