import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import type { JsonWebKey } from 'node:crypto';
import { join } from 'node:path';
import { readJson, writeJson } from './privateFile';

/** What tokens and cookies are signed with. */
export interface IssuerKeys {
  signing: JsonWebKey & { kid: string; use: 'sig'; alg: 'RS256' };
  cookies: string[];
}

/** The keys of a folder, made at the first start and kept. */
export function issuerKeys(folder: string): IssuerKeys {
  const file = join(folder, 'keys.json');
  const known = readJson<IssuerKeys>(file);
  if (known) return known;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const keys: IssuerKeys = {
    signing: {
      ...privateKey.export({ format: 'jwk' }),
      kid: randomUUID(),
      use: 'sig',
      alg: 'RS256',
    },
    cookies: [randomBytes(32).toString('base64url')],
  };
  writeJson(file, keys);
  return keys;
}
