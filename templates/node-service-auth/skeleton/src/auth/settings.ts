import { z } from 'zod';

// A shared secret (HS256) would let every service that checks tokens make them.
const WITH_PUBLIC_KEY = /^(RS|PS|ES)(256|384|512)$|^EdDSA$/;
const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/** Whether an address is safe to fetch keys from. */
export function isTrustworthy(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return (
    protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname))
  );
}

/** Whose tokens are accepted, and for whom they must be. */
export const AUTH = {
  OIDC_ISSUER: z
    .string({ error: 'must be the address of the issuer' })
    .refine(
      isTrustworthy,
      'must be an address that begins with https:// (http:// only on this machine)',
    ),
  OIDC_AUDIENCE: z
    .string({ error: 'must be the name of this service at the issuer' })
    .min(1, 'must be the name of this service at the issuer'),
  OIDC_ALGORITHMS: z
    .string()
    .transform(text => text.split(',').map(name => name.trim()))
    .refine(
      names => names.every(name => WITH_PUBLIC_KEY.test(name)),
      'must be algorithms with a public key, such as RS256,ES256',
    ),
};
