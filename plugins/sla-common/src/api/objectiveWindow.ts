import type { ObjectiveState } from '../judgement/judge';
import type { BurnDownPoint } from '../judgement/burnDown';
import type { Budget } from '../judgement/judgeWindow';
import type { WorkingStep } from '../judgement/workingStep';
import type { BurnOf } from './alerts';
import type { RevisionMark } from './objectives';

/** Figures of one window. */
export interface FiguresOf {
  state: ObjectiveState;
  good: number;
  total: number;
  /** Of a time-slice method: slices that count, and how many of them are good. */
  slices?: { slices: number; good: number };
  /** Rounded down; `null` without data. */
  attainmentPpm: number | null;
  /** Share that is left; negative when overspent; `null` without data. */
  remainingBudget: number | null;
  budget: Budget | null;
  /**
   * What is left of the budget in minutes: of slices, else of full outage;
   * negative when overspent; `null` without data.
   */
  budgetMinutesLeft: number | null;
  /** Covered ÷ measurable minutes, 0 to 1. */
  coverage: number;
  /** Minutes that hold a sample. */
  coveredMinutes: number;
  windowMinutes: number;
  /** Minutes of the window so far, less those that exclusions remove. */
  measurableMinutes: number;
}

/** One alert rule at the end of the window. */
export interface RuleBurn {
  id: string;
  severity: string;
  /** Burn rate that both windows must exceed. */
  threshold: number;
  long: BurnOf;
  short: BurnOf;
  /** Whether both windows are over the threshold. */
  firing: boolean;
  /** Announced maintenance that keeps it from beginning to alert. */
  silencedBy?: string;
}

/** Something that happened during a window. */
export interface WindowBand {
  kind: 'excluded' | 'counted-as-good' | 'incident' | 'maintenance';
  title: string;
  from: string;
  /** Not included. */
  to: string;
}

/** An objective over any window that ends at any time, by the definition that held then. */
export interface ObjectiveWindow {
  objective: string;
  /** Shorthand such as `28d`. */
  window: string;
  /** The instant that was asked for. */
  at: string;
  from: string;
  /** Not included. */
  to: string;
  /** Of the objective, in force at `at`. */
  revision: number;
  targetPpm: number;
  budgetingMethod: string;
  verdict: FiguresOf;
  /** Without exclusions; absent when there are none in the window. */
  before?: FiguresOf;
  burnRates: RuleBurn[];
  /** Minutes until the budget is spent at the rate of the last hour; `null` when it is not being spent. */
  timeLeftMinutes: number | null;
  /** At most 400 intervals, oldest first. */
  series: BurnDownPoint[];
  bands: WindowBand[];
  /** Revisions that began within the window. */
  markers: RevisionMark[];
  working: WorkingStep[];
}

/** Which window of an objective is asked for. */
export interface ObjectiveWindowQuery {
  /** Shorthand such as `28d`; the objective's own window by default. */
  window?: string;
  /** RFC 3339; now by default. */
  at?: string;
}
