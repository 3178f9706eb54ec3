import { operations } from './operations.ts';
import { Pipeline } from './pipeline/Pipeline.ts';
import { PIPELINE } from './pipeline/settings.ts';
import type { Service } from './server/Service.ts';

/** What this service is made of. */
export const service: Service<typeof PIPELINE> = {
  settings: PIPELINE,
  build: async (settings, logger) => ({
    parts: [await Pipeline.open(settings, logger)],
    operations,
  }),
};
