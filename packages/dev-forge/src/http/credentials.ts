import { AuthenticationError } from '@backstage/errors';
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request } from 'express';

/** The one account of this host. */
export interface ForgeAccount {
  username: string;
  password: string;
}

/** Tells who is calling; a wrong credential is never taken for a stranger's visit. */
export interface Doorkeeper {
  /** False for a stranger. @throws AuthenticationError for a wrong credential */
  isSignedIn(req: Request): boolean;
  /** @throws AuthenticationError for strangers and wrong credentials */
  requireSignIn(req: Request): void;
}

/**
 * Accepts what Backstage and git send: `Basic` with name and password, and
 * Gitea's `token` or `Bearer` with the password alone. Digests of equal length
 * are compared in constant time, the name and the password always both.
 */
export function createDoorkeeper(account: ForgeAccount): Doorkeeper {
  const expected = {
    username: digest(account.username),
    password: digest(account.password),
  };
  const isSignedIn = (req: Request) => {
    const header = req.headers.authorization;
    if (header === undefined) return false;
    const given = parseAuthorization(header);
    const nameFits =
      given?.username === undefined ||
      timingSafeEqual(digest(given.username), expected.username);
    const passwordFits = timingSafeEqual(
      digest(given?.password ?? ''),
      expected.password,
    );
    if (!given || !nameFits || !passwordFits) {
      throw new AuthenticationError('The user name or the password is wrong');
    }
    return true;
  };
  return {
    isSignedIn,
    requireSignIn(req) {
      if (!isSignedIn(req)) {
        throw new AuthenticationError('Only the signed-in account may do this');
      }
    },
  };
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function parseAuthorization(
  header: string,
): { username?: string; password: string } | undefined {
  const [, scheme, value] = /^(basic|token|bearer) +(\S+)$/i.exec(header) ?? [];
  if (!scheme) return undefined;
  if (scheme.toLowerCase() !== 'basic') return { password: value };
  const pair = Buffer.from(value, 'base64').toString('utf8');
  const colon = pair.indexOf(':');
  if (colon < 0) return undefined;
  return { username: pair.slice(0, colon), password: pair.slice(colon + 1) };
}
