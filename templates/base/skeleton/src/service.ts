import { operations } from './operations.ts';
import type { Service } from './server/Service.ts';

/** What this service is made of. */
export const service: Service<Record<never, never>> = {
  settings: {},
  build: async () => ({ parts: [], operations }),
};
