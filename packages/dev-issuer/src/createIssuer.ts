import express from 'express';
import type { Express } from 'express';
import type { IssuerSettings } from './issuerSettings';
import { alwaysChoose } from './provider/alwaysChoose';
import { providerConfiguration } from './provider/providerConfiguration';
import { choiceRoutes } from './signIn/choiceRoutes';
import { pageHeaders } from './signIn/pages';
import { requireOwnOrigin } from './signIn/requireOwnOrigin';

/** What an issuer is made of; `now` gives seconds since 1970. */
export interface IssuerOptions extends IssuerSettings {
  now: () => number;
}

/**
 * An OpenID Connect issuer for one client, the local portal, and the three
 * invented people; the caller decides where it listens.
 */
export async function createIssuer(options: IssuerOptions): Promise<Express> {
  // The library exists as an ES module only.
  const library = await import('oidc-provider');
  const provider = new library.Provider(options.url, {
    ...providerConfiguration(options),
    interactions: {
      policy: alwaysChoose(library),
      url: (_ctx, { uid }) => `/choose/${uid}`,
    },
  });
  const app = express();
  app.disable('x-powered-by');
  app.use((_req, res, next) => {
    res.set(pageHeaders(options.portalUrl));
    next();
  });
  app.use(requireOwnOrigin(options.url));
  app.use(choiceRoutes(provider));
  app.use(provider.callback());
  return app;
}
