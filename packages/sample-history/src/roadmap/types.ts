/** A moment relative to the quarter that is running: `[quarters from now, share of it]`. */
export type QuarterPoint = readonly [quarter: number, share: number];

/** Why a promise was made again. */
export interface Slip {
  due: QuarterPoint;
  /** Days before today on which it was said. */
  daysAgo: number;
  confidence: number;
  reasonCode:
    | 'scope-growth'
    | 'dependency'
    | 'capacity-pulled'
    | 'incident'
    | 'estimate'
    | 'priority-change'
    | 'external';
  reason: string;
}

/** An item of the sample roadmap, with its past relative to today. */
export interface PlannedItem {
  externalId: string;
  title: string;
  summary: string;
  owner: string;
  category: string;
  /** Person who speaks for the owner. */
  by: string;
  entities: readonly (readonly ['affects' | 'delivers', string])[];
  state:
    | 'proposed'
    | 'committed'
    | 'in-progress'
    | 'shipped'
    | 'validated'
    | 'withdrawn';
  createdDaysAgo: number;
  promise?: { due: QuarterPoint; daysAgo: number; confidence: number };
  slips?: readonly Slip[];
  /** When the state became what it is, oldest first: days before today or a day of a past quarter; and why. */
  history?: readonly (readonly [
    state: PlannedItem['state'],
    when: number | QuarterPoint,
    reason?: string,
  ])[];
  votes: number;
}

/** An item as `POST /v1/imports` takes it. */
export interface ImportedItem {
  externalId: string;
  title: string;
  summary: string;
  ownerRef: string;
  category: string;
  entities: { entityRef: string; role: 'affects' | 'delivers' }[];
  state: PlannedItem['state'];
  createdAt: string;
  commitments: {
    period: string;
    dueOn: string;
    confidence: number;
    promisedBy: string;
    promisedAt: string;
    reasonCode?: Slip['reasonCode'];
    reason?: string;
  }[];
  events: {
    at: string;
    actor: string;
    type: 'created' | 'state-changed' | 'promised';
    before?: { state: PlannedItem['state'] };
    after?: { state: PlannedItem['state'] };
    reason?: string;
  }[];
  votes: { voter: string; at: string }[];
}
