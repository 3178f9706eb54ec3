import type {
  PromiseCheck,
  PromiseChecks,
} from '@stagecraft/backstage-plugin-sla-common';
import type { CallOptions } from '../CallOptions';

/** What can be asked about promises and what they stand on. */
export interface Promises {
  /** All agreements of the catalog, those that promise too much first. */
  list(options: CallOptions): Promise<PromiseChecks>;

  /**
   * The check of an agreement, or of a provider: of several agreements the one
   * that promises most.
   *
   * @throws NotFoundError if the entity promises nothing
   */
  get(entityRef: string, options: CallOptions): Promise<PromiseCheck>;
}
