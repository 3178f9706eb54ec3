import { useApi } from '@backstage/frontend-plugin-api';
import {
  ObjectivePage,
  ObjectiveSummary,
} from '@stagecraft/backstage-plugin-sla-common';
import {
  concernsAny,
  Loaded,
  slaApiRef,
  SlaApi,
  useFreshly,
} from '@stagecraft/backstage-plugin-sla-react';
import { selectAtRisk } from './selectAtRisk';

/** The promises that need attention, and how many there are. */
export interface AtRisk {
  /** The reader's own first, at most {@link SHOWN}. */
  objectives: ObjectiveSummary[];
  /** Broken or at risk, whoever owns them. */
  count: number;
  /** All promises. */
  total: number;
  /** Keys of the reader's own among them. */
  mine: ReadonlySet<string>;
}

/** As many as a widget has room for. */
export const SHOWN = 5;

/** What is broken or at risk, in as many requests however many promises there are. */
export function useAtRisk(): Loaded<AtRisk> {
  const api = useApi(slaApiRef);
  return useFreshly(
    () => load(api),
    [api],
    (signal, { objectives }) => concernsAny(signal, objectives),
  );
}

async function load(api: SlaApi): Promise<AtRisk> {
  const ask = (state: 'broken' | 'at-risk', owned?: boolean) =>
    api.listObjectives({ state, owned, limit: SHOWN });
  const [broken, atRisk, ...own] = await Promise.all([
    ask('broken'),
    ask('at-risk'),
    ask('broken', true),
    ask('at-risk', true),
  ]);
  const itemsOf = (pages: ObjectivePage[]) =>
    pages.flatMap(({ items }) => items);
  const mine = new Set(itemsOf(own).map(({ objective }) => objective));
  const found = itemsOf([broken, atRisk, ...own]);
  const { states } = broken;
  return {
    objectives: selectAtRisk(found, mine).slice(0, SHOWN),
    count: states.broken + states.atRisk,
    total: Object.values(states).reduce((sum, count) => sum + count, 0),
    mine,
  };
}
