import { UserIdentity } from '@backstage/core-components';
import { useApi, type IdentityApi } from '@backstage/core-plugin-api';
import { useEffect, useState } from 'react';
import { oidcAuthApiRef } from './oidcAuthApi';

/** Resumes a session that the issuer still knows; else waits for `signIn`. */
export function useOidcSignIn(
  onSuccess: (identity: IdentityApi) => void,
  enabled: boolean,
) {
  const authApi = useApi(oidcAuthApiRef);
  const [resuming, setResuming] = useState(enabled);
  const [error, setError] = useState<string>();

  const enter = async (options: { optional?: true; instantPopup?: true }) => {
    const session = await authApi.getBackstageIdentity(options);
    if (!session) return;
    const { identity } = session;
    const profile = await authApi.getProfile();
    onSuccess(UserIdentity.create({ identity, authApi, profile }));
  };

  useEffect(() => {
    if (!enabled) return;
    // Nobody asked to sign in yet, so a session that cannot be resumed is no error.
    enter({ optional: true })
      .catch(() => undefined)
      .finally(() => setResuming(false));
    // Once, when the page opens.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const signIn = () => {
    setError(undefined);
    enter({ instantPopup: true }).catch(e => setError(e.message));
  };
  return { resuming, error, signIn };
}
