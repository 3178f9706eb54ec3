/** One service that a promise relies on. */
export interface PromiseLink {
  /** The entity that promises, or that would have to. */
  ref: string;
  /** A hard one takes the service down with it; a soft one does not count. */
  mode: 'hard' | 'soft';
  /** Members of one group are redundant: one of them is enough. */
  group?: string;
  /** Whether the agreement names it; what only the catalog knows counts as hard. */
  declared: boolean;
  /** The service without a promise of its own behind which it was found. */
  via?: string;
  /** Parts per million; `null` without any promise. */
  promisedPpm: number | null;
  /** The agreement that promises it. */
  agreementRef?: string;
}

/** How the level that stands for an agreement's availability was found. */
export type AvailabilityChoice = 'only' | 'named' | 'lowest';

/** Whether an agreement promises more than its dependencies allow. */
export interface PromiseCheck {
  /** The provider. */
  entityRef: string;
  agreementRef: string;
  /** Key of the objective, or ref of its SLO, whose agreed level was compared. */
  objective?: string;
  /** Why it was that one: the only level, the one named availability, the lowest. */
  chosenBy: AvailabilityChoice;
  /** Parts per million. */
  promisedPpm: number;
  /**
   * What the promises of its hard dependencies allow, in parts per million,
   * rounded down. Those without a promise count as if they never failed.
   */
  ceilingPpm: number;
  /** Compared exactly, before rounding. */
  holds: boolean;
  /** Direct dependencies, and those behind services without a promise. */
  chain: PromiseLink[];
  /** Hard dependencies without any promise. */
  unpromised: string[];
  /** Rings of hard dependencies among those that it relies on, one of each. */
  cycles: string[][];
  /** The highest level that it could promise, in parts per million. */
  highestPromisePpm: number;
}

/** All checks. */
export interface PromiseChecks {
  items: PromiseCheck[];
}
