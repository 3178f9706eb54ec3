import type {
  AgreementDetail,
  AgreementSummary,
} from '@stagecraft/backstage-plugin-sla-common';
import type { CallOptions } from '../CallOptions';

/** What can be asked about agreements. */
export interface Agreements {
  list(options: CallOptions): Promise<AgreementSummary[]>;

  /**
   * Promises that an entity relies on: those made to it or to its owners, and
   * those of what it depends on or whose APIs it consumes.
   *
   * @throws NotFoundError for an entity that is not there, or that the caller may not see
   */
  listReliedOn(
    entityRef: string,
    options: CallOptions,
  ): Promise<AgreementSummary[]>;

  /** @throws NotFoundError */
  get(ref: string, options: CallOptions): Promise<AgreementDetail>;
}
