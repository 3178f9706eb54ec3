import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  ApiRouter,
  createValidatedOpenApiRouter,
} from '@backstage/backend-openapi-utils';
import { NotImplementedError } from '@backstage/errors';
import type { RequestHandler } from 'express';
import { middleware as validator } from 'express-openapi-validator';
import PromiseRouter from 'express-promise-router';
import { createErrorHandler } from './errors/createErrorHandler';
import { answerInTime } from './requests/answerInTime';
import { jsonBody } from './requests/jsonBody';
import { isRealDay, isRealInstant } from './requests/realDates';
import {
  refuseBadBody,
  refuseBadNumbers,
  refuseBadUrl,
} from './requests/refuseBadRequest';
import { refuseUnwantedBody } from './requests/refuseUnwantedBody';
import { toRequestError } from './requests/toRequestError';

/** An OpenAPI 3.1 document, as `openapi.generated.ts` exports it. */
export type OpenApiDocument = Parameters<
  typeof createValidatedOpenApiRouter
>[0];

/** What a strict router needs besides its document. */
export interface StrictRouterOptions {
  logger: LoggerService;
  /** Largest body after decompression, as in `'2mb'`; `'100kb'` by default. */
  bodyLimit?: string;
  /** Milliseconds after which a silent route is answered with 503; 5,000 by default. */
  deadlineMs?: number;
}

// The validator's own serializers would turn a Date into text in tests only.
const asItIs = (value: unknown) => value as string;

function validateAgainst(spec: OpenApiDocument): RequestHandler[] {
  // A copy, because the validator rewrites the document that it is given; no
  // servers, because the paths are relative to where the plugin is mounted.
  const document = { ...structuredClone(spec), servers: [{ url: '/' }] };
  return validator({
    apiSpec: document as unknown as Parameters<typeof validator>[0]['apiSpec'],
    validateRequests: {
      allErrors: true,
      allowUnknownQueryParameters: false,
      coerceTypes: false,
    },
    validateResponses: process.env.NODE_ENV === 'test',
    validateSecurity: false,
    fileUploader: false,
    useRequestUrl: true,
    ignoreUndocumented: false,
    formats: { date: isRealDay, 'date-time': isRealInstant },
    serDes: [
      { format: 'date', serialize: asItIs },
      { format: 'date-time', serialize: asItIs },
    ],
  });
}

/**
 * Makes a router that lets through only what its OpenAPI document describes,
 * and that answers every error itself.
 *
 * `routes` registers the handlers; their `req` and `res` take their types from
 * the document (pass it `as const`). What reaches a handler has the right
 * method, type, size, fields and formats, and no text that PostgreSQL refuses.
 * What a handler throws is answered by {@link createErrorHandler}, which sits
 * behind the routes so that no plugin can forget it.
 */
export function createStrictRouter<T extends OpenApiDocument>(
  spec: T,
  options: StrictRouterOptions,
  // NoInfer around the whole function: while inferring T from it, the compiler
  // would work out the router of any document, which exceeds its depth.
  routes: NoInfer<(router: ApiRouter<T>) => void>,
): RequestHandler {
  const router = PromiseRouter();
  const answerError = createErrorHandler({ logger: options.logger });
  router.use(
    answerInTime(options.deadlineMs ?? 5000, answerError),
    refuseBadUrl,
    ...jsonBody(options.bodyLimit ?? '100kb'),
    refuseBadBody,
    ...validateAgainst(spec),
    refuseBadNumbers,
    refuseUnwantedBody,
    toRequestError,
  );
  // Untyped: comparing the two router types exceeds the compiler's depth.
  routes(router as any);
  router.use(() => {
    throw new NotImplementedError('This route is documented, but not built');
  });
  router.use(answerError);
  return router;
}
