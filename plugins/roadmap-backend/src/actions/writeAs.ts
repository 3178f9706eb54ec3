import type {
  AuditorService,
  AuthService,
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError } from '@backstage/errors';
import { audited, problemOfBody } from '@stagecraft/backstage-backend-http';

/** What every action that writes works with. */
export interface WriteOptions {
  auditor: AuditorService;
  auth: Pick<AuthService, 'isPrincipal'>;
}

/** How often one may call it without harm; no action of ours takes anything away. */
export function writing(idempotent: boolean) {
  return { readOnly: false, idempotent, destructive: false };
}

/**
 * Writes what an action was asked to, under one audit event, as a route does.
 * @throws InputError for what no database can hold; NotAllowedError for who is no person
 */
export async function writeAs<T>(
  { auditor, auth }: WriteOptions,
  event: { eventId: string; meta?: { key: string } },
  call: { input: unknown; credentials: BackstageCredentials },
  write: (options: {
    credentials: BackstageCredentials<BackstageUserPrincipal>;
  }) => Promise<T>,
): Promise<T> {
  const problem = problemOfBody(call.input);
  if (problem) throw new InputError(problem);
  const { eventId, meta } = event;
  return audited(
    auditor,
    { eventId, meta: { ...meta, by: 'action' } },
    undefined,
    async () => {
      const { credentials } = call;
      if (!auth.isPrincipal(credentials, 'user')) {
        throw new NotAllowedError('Only people propose, vote and comment');
      }
      return write({ credentials });
    },
  );
}
