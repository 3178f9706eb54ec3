import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useLoaded } from '@stagecraft/backstage-plugin-roadmap-react';

/** Refs on whose behalf the reader owns things; undefined until they are known. */
export function useOwnedRefs(): string[] | undefined {
  const identity = useApi(identityApiRef);
  const { value } = useLoaded(async () => {
    const { ownershipEntityRefs } = await identity.getBackstageIdentity();
    return ownershipEntityRefs;
  }, [identity]);
  return value;
}
