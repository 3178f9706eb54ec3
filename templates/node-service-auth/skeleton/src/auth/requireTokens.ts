import type { FastifyInstance, FastifyRequest } from 'fastify';
import { errors, type JWTPayload } from 'jose';
import type { Document } from '../server/openapi.ts';
import { Problem } from '../server/problem.ts';
import type { Part } from '../server/Service.ts';
import { IssuerUnreachable, type Issuer } from './Issuer.ts';

/** Who calls, as the token says it. */
export interface Caller {
  subject: string;
  scopes: string[];
  claims: JWTPayload;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Null where an operation needs no token. */
    caller: Caller | null;
  }
}

/**
 * Lets nobody reach an operation without a token of the issuer, with the scopes
 * that openapi.yaml asks for. Only `security: []` opens an operation.
 */
export function requireTokens(issuer: Issuer, document: Document): Part {
  return {
    register: async app => {
      app.decorateRequest('caller', null);
      guard(app, issuer, document);
    },
    check: () => issuer.check(),
  };
}

function guard(app: FastifyInstance, issuer: Issuer, document: Document) {
  app.addHook('onRequest', async request => {
    const { operation } = request.routeOptions.config;
    if (!operation) return;
    const alternatives = operation.security ?? document.security ?? [{}];
    if (operation.security?.length === 0) return;
    const caller = await identify(request, issuer);
    const missing = missingScopes(alternatives, caller.scopes);
    if (missing) {
      throw new Problem(403, `The token lacks the scope ${missing}`, {
        'www-authenticate': `Bearer error="insufficient_scope", scope="${missing}"`,
      });
    }
    request.caller = caller;
  });
}

/** What one would have to have, if none of the alternatives is satisfied. */
function missingScopes(
  alternatives: Record<string, string[]>[],
  scopes: string[],
): string | undefined {
  const missing = alternatives.map(schemes =>
    Object.values(schemes)
      .flat()
      .filter(scope => !scopes.includes(scope)),
  );
  if (missing.some(names => names.length === 0)) return undefined;
  return missing[0]?.join(' ');
}

async function identify(
  request: FastifyRequest,
  issuer: Issuer,
): Promise<Caller> {
  const header = request.headers.authorization;
  const [, token] = /^Bearer ([\w.~+/=-]+)$/i.exec(header ?? '') ?? [];
  if (!token) {
    throw new Problem(401, 'Send a token as "Authorization: Bearer <token>"', {
      'www-authenticate': 'Bearer',
    });
  }
  try {
    const claims = await issuer.verify(token);
    return { subject: String(claims.sub), scopes: scopesOf(claims), claims };
  } catch (error) {
    throw toProblem(error, request);
  }
}

function scopesOf({ scope, scp }: JWTPayload): string[] {
  const granted = scope ?? scp ?? [];
  return Array.isArray(granted)
    ? granted.map(String)
    : String(granted).split(' ');
}

function toProblem(error: unknown, request: FastifyRequest): unknown {
  if (error instanceof IssuerUnreachable) {
    request.log.error(error, 'issuer unreachable');
    return new Problem(503, 'Tokens cannot be checked at the moment', {
      'retry-after': '5',
    });
  }
  if (!(error instanceof errors.JOSEError)) return error;
  // Which check failed helps an attacker; the log has it.
  request.log.info({ code: error.code, reason: error.message }, 'refused');
  const expired = error instanceof errors.JWTExpired;
  const detail = expired ? 'The token has expired' : 'The token is not valid';
  return new Problem(401, detail, {
    'www-authenticate': `Bearer error="invalid_token", error_description="${detail}"`,
  });
}
