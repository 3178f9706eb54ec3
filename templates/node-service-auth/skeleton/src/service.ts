import { Issuer } from './auth/Issuer.ts';
import { requireTokens } from './auth/requireTokens.ts';
import { AUTH } from './auth/settings.ts';
import { operations } from './operations.ts';
import { readDocument } from './server/openapi.ts';
import type { Service } from './server/Service.ts';

/** What this service is made of. */
export const service: Service<typeof AUTH> = {
  settings: AUTH,
  build: async settings => {
    const issuer = new Issuer({
      issuer: settings.OIDC_ISSUER,
      audience: settings.OIDC_AUDIENCE,
      algorithms: settings.OIDC_ALGORITHMS,
    });
    return { parts: [requireTokens(issuer, readDocument())], operations };
  },
};
