import { CustomErrorBase } from '@backstage/errors';

/**
 * An error whose HTTP status has no counterpart in `@backstage/errors`
 * (405, 413, 415, 428). Only this package creates it; services throw the
 * errors of `@backstage/errors`.
 */
export class HttpError extends CustomErrorBase {
  constructor(
    readonly statusCode: number,
    readonly name: string,
    message: string,
    readonly headers: Record<string, string> = {},
  ) {
    super(message);
  }
}
