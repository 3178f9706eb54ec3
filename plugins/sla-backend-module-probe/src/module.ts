import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { slaIndicatorsExtensionPoint } from '@stagecraft/backstage-plugin-sla-node';
import { HttpProbeSource } from './HttpProbeSource';
import { ProbeAllowList } from './ProbeAllowList';

/** Measures objectives of type `http-probe`. */
export const slaModuleProbe = createBackendModule({
  pluginId: 'sla',
  moduleId: 'probe',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        indicators: slaIndicatorsExtensionPoint,
      },
      async init({ config, indicators }) {
        indicators.addSource(
          new HttpProbeSource(ProbeAllowList.fromConfig(config)),
        );
      },
    });
  },
});
