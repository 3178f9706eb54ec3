import { InputError } from '@backstage/errors';
import { join } from 'node:path';
import type { ForgeAccount } from './http/credentials';
import { parseOwner } from './names';

/** What the command reads from its environment. */
export interface ForgeSettings {
  root: string;
  port: number;
  account: ForgeAccount;
  organizations: string[];
}

const DEFAULT_URL = 'http://localhost:7480';

/**
 * Reads `STAGECRAFT_DATA`, `STAGECRAFT_FORGE_URL`, `…_USER`, `…_PASSWORD` and
 * `…_ORGANIZATIONS` (comma-separated, `meridian` when absent).
 *
 * @throws InputError naming the variable and what would be right
 */
export function readForgeSettings(env: NodeJS.ProcessEnv): ForgeSettings {
  if (env.NODE_ENV === 'production') {
    throw new InputError(
      'The local git host does not run with NODE_ENV=production: configure a real git host under integrations instead',
    );
  }
  const organizations = env.STAGECRAFT_FORGE_ORGANIZATIONS ?? 'meridian';
  return {
    root: join(required(env, 'STAGECRAFT_DATA'), 'forge'),
    port: portOf(env.STAGECRAFT_FORGE_URL ?? DEFAULT_URL),
    account: {
      username: required(env, 'STAGECRAFT_FORGE_USER'),
      password: required(env, 'STAGECRAFT_FORGE_PASSWORD'),
    },
    organizations: organizations
      .split(',')
      .map(name => parseOwner(name.trim())),
  };
}

function required(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name];
  if (!value) {
    throw new InputError(`The environment variable ${name} must be set`);
  }
  return value;
}

function portOf(address: string): number {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isLocal = url && ['localhost', '127.0.0.1'].includes(url.hostname);
  if (!isLocal || url.protocol !== 'http:' || url.pathname !== '/') {
    throw new InputError(
      `STAGECRAFT_FORGE_URL must look like ${DEFAULT_URL}: http, localhost or 127.0.0.1, a port`,
    );
  }
  return Number(url.port || 80);
}
