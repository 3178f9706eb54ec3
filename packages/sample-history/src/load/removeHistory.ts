import type { PortalClient } from '../portal';
import { SAMPLE_SOURCE } from './sampleSource';

/** Takes away everything that was loaded, and nothing else. */
export async function removeHistory(
  client: Pick<PortalClient, 'call'>,
): Promise<void> {
  await client.call('DELETE', `sla/v1/sources/${SAMPLE_SOURCE}`);
  await client.call('DELETE', `roadmap/v1/sources/${SAMPLE_SOURCE}`);
}
