import { useApi } from '@backstage/frontend-plugin-api';
import { ReportedProblem } from '@stagecraft/backstage-plugin-sla-common';
import {
  Loaded,
  slaApiRef,
  useFreshly,
} from '@stagecraft/backstage-plugin-sla-react';

/** Definitions that could not be used, and why. */
export function useProblems(): Loaded<ReportedProblem[]> {
  const api = useApi(slaApiRef);
  return useFreshly(() => api.listProblems(), [api]);
}
