import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { loadPrimitiveDetails } from './loadPrimitiveDetails';

/** One primitive with who uses it, with a way to ask again. */
export function usePrimitiveDetails(entityRef: string) {
  const catalog = useApi(catalogApiRef);
  return useAsyncRetry(
    () => loadPrimitiveDetails(catalog, entityRef, new Date()),
    [catalog, entityRef],
  );
}
