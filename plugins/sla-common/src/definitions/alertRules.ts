import type { OpenSloOperator } from './openSlo';

/** When an objective alerts: its burn rate over both windows passes a threshold. */
export interface AlertRule {
  /** `page-fast`, `page-slow`, `ticket-fast`, `ticket-slow`, or the name of a condition. */
  id: string;
  /** `page`, `ticket`, or as an alert condition writes it. */
  severity: string;
  /** Burn rate. */
  threshold: number;
  longMinutes: number;
  /** Equal to `longMinutes` for a condition written by hand: it names one window only. */
  shortMinutes: number;
  op: OpenSloOperator;
  /** Fewer events than this in the long window raise no alert. */
  minimumEvents: number;
  /** How long the condition must hold before it alerts; at once when absent. */
  alertAfterMinutes?: number;
  /** Name of the alert policy that brought it. */
  policyRef?: string;
}

/** Rules of an objective, and those that could never alert for its target. */
export interface AlertRules {
  rules: AlertRule[];
  leftOut: { id: string; reason: string }[];
}
