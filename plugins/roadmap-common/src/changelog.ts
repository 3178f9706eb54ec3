import type { ItemState } from './api';

/** An item that was delivered, and has not been reopened since. */
export interface Delivery {
  key: string;
  title: string;
  ownerRef: string;
  source: string;
  state: ItemState;
  /** The instant at which it was shipped, the latest one if it was reopened (RFC 3339, in UTC). */
  deliveredAt: string;
  /** Calendar date of its first promise, if it was promised. */
  firstDueOn?: string;
}

/** Which deliveries are wanted. */
export interface ChangelogQuery {
  ownerRef?: string;
  entityRef?: string;
  limit?: number;
  offset?: number;
}

/** Some deliveries, latest first. */
export interface ChangelogPage {
  deliveries: Delivery[];
  totalItems: number;
}

/** What was delivered in one month. */
export interface ChangelogMonth {
  /** `YYYY-MM`, in UTC. */
  month: string;
  deliveries: Delivery[];
}

/** Divides deliveries by month, in the order in which they come. */
export function groupByMonth(
  deliveries: readonly Delivery[],
): ChangelogMonth[] {
  const months = new Map<string, Delivery[]>();
  for (const delivery of deliveries) {
    const month = delivery.deliveredAt.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), delivery]);
  }
  return [...months].map(([month, found]) => ({ month, deliveries: found }));
}
