import type {
  AgreementDetail,
  AgreementSummary,
} from '@stagecraft/backstage-plugin-sla-common';
import type { CallOptions } from '../CallOptions';

/** What can be asked about agreements. */
export interface Agreements {
  list(options: CallOptions): Promise<AgreementSummary[]>;

  /** @throws NotFoundError */
  get(ref: string, options: CallOptions): Promise<AgreementDetail>;
}
