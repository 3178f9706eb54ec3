import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  techdocs?: {
    markdown?: {
      /** When documents that nobody has opened yet are built. Every minute by default. */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
    };
  };
}
