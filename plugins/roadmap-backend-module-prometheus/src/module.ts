import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { roadmapMetricSourcesExtensionPoint } from '@stagecraft/backstage-plugin-roadmap-node';
import { PrometheusMetricSource } from './PrometheusMetricSource';
import { readPrometheusServer } from './readPrometheusServer';

/** Lets metrics of the roadmap be read from Prometheus, once the operator names one. */
export const roadmapModulePrometheus = createBackendModule({
  pluginId: 'roadmap',
  moduleId: 'prometheus',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        sources: roadmapMetricSourcesExtensionPoint,
      },
      async init({ config, sources }) {
        const server = readPrometheusServer(config);
        if (server) sources.addMetricSource(new PrometheusMetricSource(server));
      },
    });
  },
});
