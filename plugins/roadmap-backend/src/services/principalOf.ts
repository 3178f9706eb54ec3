import type {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';

/** Who acts: a person by ref, a service by its subject. */
export interface Principal {
  name: string;
  /** Only people have one. */
  userRef?: string;
}

/** Reads who acts from credentials. */
export function principalOf(
  credentials: BackstageCredentials,
  auth: Pick<AuthService, 'isPrincipal'>,
): Principal {
  if (auth.isPrincipal(credentials, 'user')) {
    const { userEntityRef } = credentials.principal;
    return { name: userEntityRef, userRef: userEntityRef };
  }
  if (auth.isPrincipal(credentials, 'service')) {
    return { name: credentials.principal.subject };
  }
  throw new NotAllowedError(
    'The roadmap is for people and services that are signed in',
  );
}
