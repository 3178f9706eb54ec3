import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { slaIndicatorsExtensionPoint } from '@stagecraft/backstage-plugin-sla-node';
import { PrometheusServers } from './PrometheusServers';
import { PrometheusSource } from './PrometheusSource';

/** Measures objectives of type `prometheus`. */
export const slaModulePrometheus = createBackendModule({
  pluginId: 'sla',
  moduleId: 'prometheus',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        indicators: slaIndicatorsExtensionPoint,
      },
      async init({ config, indicators }) {
        indicators.addSource(
          new PrometheusSource(PrometheusServers.fromConfig(config)),
        );
      },
    });
  },
});
