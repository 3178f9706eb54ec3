import { ResponseError } from '@backstage/errors';

/** What a backend said, without the wrapping of the transport. */
export function messageOf(error: unknown): string {
  if (ResponseError.is(error)) {
    return error.body.error?.message || error.message;
  }
  return error instanceof Error ? error.message : String(error);
}
