import type {
  SampleBatch,
  SampleReceipt,
} from '@stagecraft/backstage-plugin-sla-common';
import type { CallOptions } from '../CallOptions';

/** What can be done with measurements that are handed in. */
export interface Samples {
  /** All or nothing; repeating it changes nothing. @throws InputError naming the field */
  create(batch: SampleBatch, options: CallOptions): Promise<SampleReceipt>;

  /** Removes samples and incidents of a source. @throws InputError for the portal's own */
  removeSource(source: string, options: CallOptions): Promise<void>;
}
