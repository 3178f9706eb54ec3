import { ResponseError } from '@backstage/errors';

function hasStatus(error: unknown, status: number): error is ResponseError {
  return ResponseError.is(error) && error.statusCode === status;
}

/** True when somebody else changed what was to be changed. */
export const isStale = (error: unknown) => hasStatus(error, 409);

/** True when the reader may not do what was asked. */
export const isNotAllowed = (error: unknown) => hasStatus(error, 403);

/** True when there is no such item. */
export const isNotFound = (error: unknown) => hasStatus(error, 404);

/** What the backend said, without the wrapping of the transport. */
export function messageOf(error: unknown): string {
  if (ResponseError.is(error) && error.body.error?.message)
    return error.body.error.message;
  return error instanceof Error ? error.message : String(error);
}
