import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import useAsync from 'react-use/esm/useAsync';

/** Refs on whose behalf the reader owns things; `undefined` until they are known. */
export function useOwnedRefs(): string[] | undefined {
  const identity = useApi(identityApiRef);
  const { value } = useAsync(async () => {
    const { ownershipEntityRefs } = await identity.getBackstageIdentity();
    return ownershipEntityRefs;
  }, [identity]);
  return value;
}
