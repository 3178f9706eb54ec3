import type { StatusPage } from '@stagecraft/backstage-plugin-sla-common';
import type { CallOptions } from '../CallOptions';

/** How the platform is, for everyone. */
export interface StatusBoard {
  /** Only services that the caller may see in the catalog. */
  read(options: CallOptions): Promise<StatusPage>;
}
