import type {
  ClientMetadata,
  Configuration,
  KoaContextWithOIDC,
} from 'oidc-provider';
import type { IssuerOptions } from '../createIssuer';
import { claimsOf, findPerson } from '../people/people';
import { FileStore } from '../storage/FileStore';
import { StoreAdapter } from '../storage/StoreAdapter';
import { issuerKeys } from '../storage/issuerKeys';
import { renderRefusal } from '../signIn/pages';

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;

const LIFETIMES = {
  AccessToken: 60 * MINUTE,
  AuthorizationCode: MINUTE,
  Grant: 30 * DAY,
  IdToken: 60 * MINUTE,
  Interaction: 30 * MINUTE,
  RefreshToken: 30 * DAY,
  Session: 60 * MINUTE,
};

const COOKIE = { httpOnly: true, sameSite: 'lax', signed: true } as const;
const COOKIES = {
  // Cookies do not know ports: these must not meet those of other programs.
  names: {
    session: 'stagecraft_issuer_session',
    interaction: 'stagecraft_issuer_choice',
    resume: 'stagecraft_issuer_resume',
  },
  long: COOKIE,
  short: COOKIE,
};

/** The address to which the portal's sign-in returns. */
export function redirectUri(portalUrl: string): string {
  return `${portalUrl}/api/auth/oidc/handler/frame`;
}

/** How the issuer behaves; everything that the library would choose for demos is set. */
export function providerConfiguration(options: IssuerOptions): Configuration {
  const { folder, clientSecret, portalUrl, now } = options;
  const keys = issuerKeys(folder);
  const store = new FileStore(folder, now);
  return {
    adapter: kind => new StoreAdapter(store, kind, now),
    clients: [portalClient(clientSecret, portalUrl)],
    responseTypes: ['code'],
    jwks: { keys: [keys.signing] },
    cookies: { keys: keys.cookies, ...COOKIES },
    claims: {
      openid: ['sub'],
      profile: ['name', 'preferred_username'],
      email: ['email', 'email_verified'],
    },
    scopes: ['openid', 'profile', 'email', 'offline_access'],
    conformIdTokenClaims: false,
    findAccount,
    loadExistingGrant: grantEverythingAsked,
    // Sessions of the portal live as long as they are used, with or without
    // the scope that the standard has for it.
    issueRefreshToken: async () => true,
    expiresWithSession: async () => false,
    rotateRefreshToken: false,
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
    },
    ttl: LIFETIMES,
    renderError: (ctx, out) => {
      ctx.type = 'html';
      ctx.body = renderRefusal(out.error_description ?? out.error);
    },
  };
}

function portalClient(clientSecret: string, portalUrl: string): ClientMetadata {
  return {
    client_id: 'stagecraft',
    client_name: 'Stagecraft',
    client_secret: clientSecret,
    redirect_uris: [redirectUri(portalUrl)],
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
  };
}

async function findAccount(_ctx: KoaContextWithOIDC, sub: string) {
  const person = findPerson(sub);
  return (
    person && {
      accountId: person.sub,
      claims: async () => claimsOf(person),
    }
  );
}

// Nobody on one's own machine needs to be asked whether the portal may know
// the name of an invented person.
async function grantEverythingAsked(ctx: KoaContextWithOIDC) {
  const { client, session, provider, params } = ctx.oidc;
  const grant = new provider.Grant({
    clientId: client!.clientId,
    accountId: session!.accountId!,
  });
  grant.addOIDCScope(`${params?.scope ?? 'openid'} offline_access`);
  grant.addOIDCClaims(['name', 'preferred_username', 'email']);
  await grant.save();
  return grant;
}
