import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { roadmapMetricSourcesExtensionPoint } from '@stagecraft/backstage-plugin-roadmap-node';
import { slaServiceRef } from '@stagecraft/backstage-plugin-sla-node';
import { SlaMetricSource } from './SlaMetricSource';

/** Lets metrics of the roadmap be read from service levels. */
export const roadmapModuleSla = createBackendModule({
  pluginId: 'roadmap',
  moduleId: 'sla',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        sla: slaServiceRef,
        sources: roadmapMetricSourcesExtensionPoint,
      },
      async init({ auth, sla, sources }) {
        sources.addMetricSource(new SlaMetricSource({ auth, sla }));
      },
    });
  },
});
