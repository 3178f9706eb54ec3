import { InputError } from '@backstage/errors';
import type { IncomingHttpHeaders } from 'node:http';
import { HttpError } from '../errors/HttpError';

/** The ETag of a row's version: `7` becomes `"7"`. */
export function etagOf(version: number): string {
  return `"${version}"`;
}

/**
 * The version that an edit is based on, from `If-Match: "7"`.
 *
 * Throws 428 when the header is missing and InputError (400) when it is not
 * the ETag of a version. Whether the version is stale is the store's to judge
 * (ConflictError, 409). Documents declare the header with `required: false`.
 */
export function versionOf(request: { headers: IncomingHttpHeaders }): number {
  const header = request.headers['if-match'];
  if (header === undefined) {
    throw new HttpError(
      428,
      'PreconditionRequiredError',
      'Send If-Match with the ETag of what you read, such as If-Match: "3"',
    );
  }
  const digits = /^"([1-9][0-9]{0,9}|0)"$/.exec(header)?.[1];
  if (digits === undefined || Number(digits) > 2_147_483_647) {
    throw new InputError(
      'If-Match must be the ETag of what you read, such as If-Match: "3"',
    );
  }
  return Number(digits);
}
