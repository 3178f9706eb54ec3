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

/** A state of an item of any kind that the sample has. */
type State =
  | 'proposed'
  | 'committed'
  | 'in-progress'
  | 'shipped'
  | 'validated'
  | 'withdrawn'
  | 'open'
  | 'asked'
  | 'declined'
  | 'accepted'
  | 'mitigating';

/** An item of the sample roadmap, with its past relative to today. */
export interface PlannedItem {
  /** An initiative where it is left out. */
  kind?: 'request' | 'debt' | 'risk';
  attributes?: Record<string, number | string>;
  /** An attribute that is a date, by days from today. */
  until?: readonly [attribute: string, daysAhead: number];
  externalId: string;
  title: string;
  summary: string;
  owner: string;
  category: string;
  /** By default initiatives are public, all else is internal. */
  visibility?: 'team';
  /** Person who speaks for the owner. */
  by: string;
  /** Person who changed its states; the one who speaks for the owner by default. */
  decidedBy?: string;
  entities: readonly (readonly ['affects' | 'delivers', string])[];
  /** External ids of what has to be done before. */
  dependsOn?: readonly string[];
  /** External ids of what it has to do with. */
  relatesTo?: readonly string[];
  state: State;
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
  kind?: PlannedItem['kind'];
  attributes?: Record<string, number | string>;
  objectiveExternalId?: string;
  title: string;
  summary: string;
  ownerRef: string;
  category: string;
  visibility: 'public' | 'internal' | 'team';
  entities: { entityRef: string; role: 'affects' | 'delivers' }[];
  dependsOn?: string[];
  relatesTo?: string[];
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

/** The sample vision. */
export interface PlannedVision {
  markdown: string;
  by: string;
  daysAgo: number;
}

interface MetricGoal {
  name: string;
  unit: string;
  direction: 'up' | 'down';
  baseline: number;
  target: number;
}

/** An objective of the sample roadmap, relative to today. */
export interface PlannedObjective {
  externalId: string;
  /** Quarters from the running one. */
  quarter: number;
  title: string;
  summary: string;
  owner: string;
  by: string;
  /** Items by their external ids, without the set's name. */
  serves: readonly string[];
  metrics: readonly (MetricGoal & {
    check: QuarterPoint;
    /** When (days before today or a day of a past quarter), the value, and a note. */
    readings: readonly (readonly [
      when: number | QuarterPoint,
      value: number,
      note?: string,
    ])[];
  })[];
}

/** Vision and objectives as `POST /v1/imports` takes them. */
export interface ImportedPlan {
  vision: { markdown: string; writtenBy: string; writtenAt: string };
  objectives: {
    externalId: string;
    period: string;
    title: string;
    summary: string;
    ownerRef: string;
    writtenBy: string;
    writtenAt: string;
    metrics: (MetricGoal & {
      sourceType: 'hand';
      checkOn: string;
      readings: {
        readOn: string;
        value: number;
        readBy: string;
        note?: string;
      }[];
    })[];
  }[];
}
