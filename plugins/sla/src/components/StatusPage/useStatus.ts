import { useEffect } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { useSignal } from '@backstage/plugin-signals-react';
import { StatusPage } from '@stagecraft/backstage-plugin-sla-common';
import {
  Loaded,
  statusApiRef,
  useFreshly,
} from '@stagecraft/backstage-plugin-sla-react';

/** Channel on which the backend tells that incidents or maintenance changed. */
const STATUS_CHANNEL = 'sla:status';
/** Channel on which the backend tells which objectives changed state. */
const OBJECTIVES_CHANNEL = 'sla:objectives';

/** The status page, loaded again whenever the backend says that it changed. */
export function useStatus(): Loaded<StatusPage> {
  const api = useApi(statusApiRef);
  const status = useFreshly(() => api.getStatus(), [api]);
  const { lastSignal: told } = useSignal(STATUS_CHANNEL);
  const { lastSignal: judged } = useSignal(OBJECTIVES_CHANNEL);
  const { retry } = status;
  useEffect(() => {
    if (told ?? judged) retry();
    // A new function after each loading is no news.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [told, judged]);
  return status;
}
