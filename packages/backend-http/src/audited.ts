import type { JsonObject } from '@backstage/types';
import type {
  AuditorService,
  AuditorServiceCreateEventOptions,
} from '@backstage/backend-plugin-api';

/**
 * Runs one mutation under exactly one audit event, which ends in success or
 * failure. Errors pass through unchanged.
 *
 * @param event - what is done; `eventId` in kebab-case, such as `item-create`
 * @param request - the HTTP request, from which the auditor takes the actor
 * @param describe - what the log shall say of the result, such as before and after
 */
export async function audited<T>(
  auditor: AuditorService,
  event: Omit<AuditorServiceCreateEventOptions, 'request'>,
  request: AuditorServiceCreateEventOptions['request'],
  work: () => Promise<T>,
  describe?: (result: T) => JsonObject,
): Promise<T> {
  const open = await auditor.createEvent({ ...event, request });
  let result: T;
  try {
    result = await work();
  } catch (error) {
    await open.fail({ error: error as Error });
    throw error;
  }
  await open.success(describe && { meta: describe(result) });
  return result;
}
