import { join } from 'node:path';

/** What the command reads from its environment. */
export interface IssuerSettings {
  /** Folder for keys and sessions; only its owner may read it. */
  folder: string;
  /** The issuer's own address, such as `http://localhost:7490`. */
  url: string;
  port: number;
  clientSecret: string;
  /** The portal's address, such as `http://localhost:7007`. */
  portalUrl: string;
}

const LOOPBACK = ['localhost', '127.0.0.1'];
const SHORTEST_SECRET = 16;

/**
 * Reads `STAGECRAFT_DATA`, `STAGECRAFT_ISSUER_URL`,
 * `STAGECRAFT_ISSUER_CLIENT_SECRET` and `STAGECRAFT_BASE_URL`.
 *
 * @throws Error naming the variable and what would be right; also with
 * `NODE_ENV=production`, because nobody proves here who they are
 */
export function readIssuerSettings(env: NodeJS.ProcessEnv): IssuerSettings {
  if (env.NODE_ENV === 'production') {
    throw new Error(
      'it does not run with NODE_ENV=production: set AUTH_OIDC_METADATA_URL, AUTH_OIDC_CLIENT_ID and AUTH_OIDC_CLIENT_SECRET to a real issuer',
    );
  }
  const url = loopback(env, 'STAGECRAFT_ISSUER_URL', 7490);
  const clientSecret = required(env, 'STAGECRAFT_ISSUER_CLIENT_SECRET');
  if (clientSecret.length < SHORTEST_SECRET) {
    throw new Error(
      `STAGECRAFT_ISSUER_CLIENT_SECRET must have at least ${SHORTEST_SECRET} characters`,
    );
  }
  return {
    folder: join(required(env, 'STAGECRAFT_DATA'), 'issuer'),
    url: url.origin,
    port: Number(url.port || 80),
    clientSecret,
    portalUrl: loopback(env, 'STAGECRAFT_BASE_URL', 7007).origin,
  };
}

function required(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name];
  if (!value) throw new Error(`the environment variable ${name} must be set`);
  return value;
}

function loopback(env: NodeJS.ProcessEnv, name: string, usual: number): URL {
  const text = required(env, name);
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (
    url?.protocol !== 'http:' ||
    !LOOPBACK.includes(url.hostname) ||
    url.pathname !== '/'
  ) {
    throw new Error(
      `${name} must look like http://localhost:${usual}: local sign-in is for this machine only`,
    );
  }
  return url;
}
