import type {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';

/** Who acts: the ref of a person, the subject of a service. */
export function principalName(
  credentials: BackstageCredentials,
  auth: Pick<AuthService, 'isPrincipal'>,
): string {
  if (auth.isPrincipal(credentials, 'user')) {
    return credentials.principal.userEntityRef;
  }
  if (auth.isPrincipal(credentials, 'service')) {
    return credentials.principal.subject;
  }
  throw new NotAllowedError(
    'This is recorded of people and services that are signed in',
  );
}
