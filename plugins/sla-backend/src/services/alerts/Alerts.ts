import type {
  AlertPage,
  AlertQuery,
} from '@stagecraft/backstage-plugin-sla-common';
import type { CallOptions } from '../CallOptions';

/** What can be asked about alerts. */
export interface Alerts {
  /** Those that fire first, then the latest. */
  list(query: AlertQuery, options: CallOptions): Promise<AlertPage>;
}
