import type { ObjectiveState } from '../judgement/judge';
import type { Incident } from './incidents';

/**
 * How one UTC day of a service went: `good` when each objective that was
 * measured met its target on that day, `bad` when one failed ten times as often
 * as its target allows, or always; `degraded` between them; `unmeasured`
 * without any event.
 */
export type DayState = 'good' | 'degraded' | 'bad' | 'unmeasured';

/** Each {@link DayState} as one letter. */
export const DAY_LETTERS: Record<DayState, string> = {
  good: 'g',
  degraded: 'd',
  bad: 'b',
  unmeasured: '-',
};

/**
 * The days of one service, over all its objectives, in as few letters as they
 * need: ten thousand services have nearly a million days.
 */
export interface StatusDays {
  /** UTC day of the last letter, `YYYY-MM-DD`. */
  last: string;
  /** One letter of {@link DAY_LETTERS} a day, oldest first. */
  states: string;
  /**
   * Good events of all events of each day, in hundredths of a percent, rounded
   * down; `null` where nothing was measured.
   */
  shares: (number | null)[];
}

/** A measured entity as the status page shows it. */
export interface StatusService {
  entityRef: string;
  title: string;
  /** The worst of its objectives that was measured. */
  state: ObjectiveState;
  /** How many objectives are stated of it. */
  objectives: number;
  /** Whether any figure is drawn from labelled sample data. */
  sample: boolean;
  /** The last 90 days. */
  days: StatusDays;
}

/** The services of one domain, by title. */
export interface StatusDomain {
  /** `null` for services that are in no domain, which come last. */
  ref: string | null;
  title: string;
  /** The worst of its services that was measured. */
  state: ObjectiveState;
  services: StatusService[];
}

/** Maintenance that runs or comes. */
export interface StatusMaintenance {
  /** Of the announcement; absent for an occurrence of a rule. */
  id?: string;
  title: string;
  description?: string;
  entityRefs: string[];
  from: string;
  /** Not included. */
  to: string;
  /** Announced by people, or an occurrence of a rule that an SLO or agreement states. */
  source: 'announced' | 'definition';
  /** Of the announcement. */
  version?: number;
}

/** How the platform is, for everyone who is signed in. */
export interface StatusPage {
  at: string;
  /** By title; only services that the reader may see in the catalog. */
  domains: StatusDomain[];
  /** Those that last first, and those that ended in the last 14 days. */
  incidents: Incident[];
  /** Running now or in the next 14 days, earliest first. */
  maintenance: StatusMaintenance[];
}
