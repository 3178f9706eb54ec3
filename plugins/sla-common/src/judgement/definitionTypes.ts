import type { SupportHours } from '../definitions/agreement';

/** How long an objective looks back. */
export type TimeWindow =
  | { duration: string; rolling: true }
  | {
      duration: string;
      rolling: false;
      /** Wall clock in `timeZone`. */
      startTime: string;
      timeZone: string;
    };

/** What time without a sample counts as. */
export type NoDataPolicy = 'exclude' | 'good' | 'bad';

/** Time that an objective does not answer for. */
export interface ExclusionRule {
  title: string;
  description?: string;
  mode: 'remove' | 'count-as-good';
  maintenance?: {
    start: string;
    zone: string;
    duration: string;
    rrule?: string;
    except?: string[];
  };
  outside?: SupportHours & { holidays?: string[] };
}

/** When an objective alerts. */
export interface AlertRule {
  id: string;
  severity: string;
  threshold: number;
  longMinutes: number;
  shortMinutes: number;
  op: 'gt' | 'gte' | 'lt' | 'lte';
  minimumEvents: number;
}
