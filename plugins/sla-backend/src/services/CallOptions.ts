import type { BackstageCredentials } from '@backstage/backend-plugin-api';

/** On whose behalf something is done. */
export interface CallOptions {
  credentials: BackstageCredentials;
}
