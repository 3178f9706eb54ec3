import { useApi } from '@backstage/frontend-plugin-api';
import { ObjectiveSummary } from '@stagecraft/backstage-plugin-sla-common';
import {
  concernsAny,
  Loaded,
  slaApiRef,
  SlaApi,
  useFreshly,
} from '@stagecraft/backstage-plugin-sla-react';
import { useOwnedRefs } from '../../hooks/useOwnedRefs';
import { selectAtRisk } from './selectAtRisk';

/** The promises that need attention, and how many there are. */
export interface AtRisk {
  /** The reader's own first, at most {@link SHOWN}. */
  objectives: ObjectiveSummary[];
  /** Broken or at risk, whoever owns them. */
  count: number;
  /** All promises. */
  total: number;
  ownedRefs: ReadonlySet<string>;
}

/** As many as a widget has room for. */
export const SHOWN = 5;

/** What is broken or at risk, in as many requests however many promises there are. */
export function useAtRisk(): Loaded<AtRisk | undefined> {
  const api = useApi(slaApiRef);
  const ownedRefs = useOwnedRefs();
  return useFreshly(
    async () => ownedRefs && load(api, ownedRefs),
    [api, ownedRefs],
    (signal, atRisk) =>
      atRisk !== undefined && concernsAny(signal, atRisk.objectives),
  );
}

async function load(
  api: SlaApi,
  ownedRefs: ReadonlySet<string>,
): Promise<AtRisk> {
  const ask = (state: 'broken' | 'at-risk', ownerRef?: string[]) =>
    api.listObjectives({ state, ownerRef, limit: SHOWN });
  const mine = [...ownedRefs];
  const pages = await Promise.all([
    ask('broken'),
    ask('at-risk'),
    ask('broken', mine),
    ask('at-risk', mine),
  ]);
  const found = new Map(
    pages.flatMap(({ items }) => items.map(item => [item.objective, item])),
  );
  const { broken, atRisk, kept, noData } = pages[0].states;
  return {
    objectives: selectAtRisk([...found.values()], ownedRefs).slice(0, SHOWN),
    count: broken + atRisk,
    total: broken + atRisk + kept + noData,
    ownedRefs,
  };
}
