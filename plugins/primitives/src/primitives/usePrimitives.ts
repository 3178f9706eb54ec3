import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { loadPrimitives } from './loadPrimitives';

/** The catalog's primitives, with a way to ask again. */
export function usePrimitives() {
  const catalog = useApi(catalogApiRef);
  return useAsyncRetry(() => loadPrimitives(catalog, new Date()), [catalog]);
}
