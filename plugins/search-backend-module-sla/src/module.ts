import {
  coreServices,
  createBackendModule,
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { slaServiceRef } from '@stagecraft/backstage-plugin-sla-node';
import { ServiceLevelCollatorFactory } from './ServiceLevelCollatorFactory';

const SCHEDULE = 'search.collators.serviceLevels.schedule';

const EVERY_TEN_MINUTES: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 10 },
  timeout: { minutes: 5 },
  // The service levels themselves come from the catalog, some time after start.
  initialDelay: { seconds: 30 },
};

/** Lets search find objectives and agreements. */
export const searchModuleSla = createBackendModule({
  pluginId: 'search',
  moduleId: 'sla-collator',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        indexRegistry: searchIndexRegistryExtensionPoint,
        scheduler: coreServices.scheduler,
        sla: slaServiceRef,
      },
      async init({ auth, config, indexRegistry, scheduler, sla }) {
        indexRegistry.addCollator({
          schedule: scheduler.createScheduledTaskRunner(readSchedule(config)),
          factory: new ServiceLevelCollatorFactory({ auth, sla }),
        });
      },
    });
  },
});

function readSchedule(config: Config): SchedulerServiceTaskScheduleDefinition {
  const schedule = config.getOptionalConfig(SCHEDULE);
  return schedule
    ? readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule)
    : EVERY_TEN_MINUTES;
}
