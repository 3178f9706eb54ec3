import { OAuth2Server } from 'oauth2-mock-server';
import { loadDefaults } from '../src/server/settings.ts';

/**
 * An issuer for this machine alone: it gives a token to everybody who asks.
 * Prints one, and answers until it is told to end.
 */
loadDefaults();
const { OIDC_ISSUER = '', OIDC_AUDIENCE = '' } = process.env;
const { hostname, port, origin } = new URL(OIDC_ISSUER);
if (hostname !== 'localhost' || origin !== OIDC_ISSUER) {
  throw new Error(
    `OIDC_ISSUER is ${OIDC_ISSUER}; only http://localhost:<port> can be played here`,
  );
}

const server = new OAuth2Server();
await server.issuer.keys.generate('RS256');
await server.start(Number(port), hostname);
const token = await server.issuer.buildToken({
  scopesOrTransform: (_header, payload) => {
    Object.assign(payload, {
      sub: 'ada',
      aud: OIDC_AUDIENCE,
      scope: 'notes:read notes:write',
    });
  },
});
process.stdout.write(
  `The issuer answers at ${server.issuer.url}. A token for an hour:\n\n${token}\n`,
);
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => void server.stop());
}
