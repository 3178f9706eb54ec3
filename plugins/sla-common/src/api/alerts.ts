import type { AlertRule } from '../definitions/alertRules';

/** Events of the window before an instant, and how fast they spend the budget. */
export interface BurnOf {
  /** Length of the window. */
  minutes: number;
  good: number;
  total: number;
  /** 1 spends the budget exactly in the objective's window; `null` without data. */
  rate: number | null;
}

/** An alert fires until its burn rates are back under the threshold. */
export type AlertState = 'firing' | 'resolved';

/** One breach of one rule of an objective. */
export interface Alert {
  id: string;
  /** Key of the objective. */
  objective: string;
  /** The rule as it was when it alerted. */
  rule: AlertRule;
  /** `page`, `ticket`, or as an alert condition writes it. */
  severity: string;
  state: AlertState;
  /** End of the windows in which the breach was first seen. */
  startedAt: string;
  resolvedAt?: string;
  /** `withdrawn` when the objective or its rule is no more. */
  resolution?: 'recovered' | 'withdrawn';
  /** The long window as the alert began. */
  long: BurnOf;
  /** The short window as the alert began. */
  short: BurnOf;
  /** What is measured. */
  entityRef: string;
  ownerRef?: string;
  /** Of the objective. */
  title: string;
}

/** One page of alerts, those that fire first, then the latest. */
export interface AlertPage {
  items: Alert[];
  totalItems: number;
}

/** How a list of alerts is narrowed. Fields that are left out do not narrow. */
export interface AlertQuery {
  state?: AlertState;
  /** Key of the objective. */
  objective?: string;
  limit?: number;
  offset?: number;
}
