import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { CatalogModelSources } from '@backstage/catalog-model/alpha';
import {
  catalogProcessingExtensionPoint,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { catalogModelExtensionPoint } from '@backstage/plugin-catalog-node/alpha';
import { openSloLayer } from './model/openSloLayer';
import { OpenSloProcessor } from './processor/OpenSloProcessor';
import { SecondLook } from './processor/SecondLook';

/** Adds OpenSLO v1 documents and service level agreements to the catalog. */
export const catalogModuleOpenSlo = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'openslo',
  register(env) {
    env.registerInit({
      deps: {
        model: catalogModelExtensionPoint,
        processing: catalogProcessingExtensionPoint,
        catalog: catalogServiceRef,
        auth: coreServices.auth,
        logger: coreServices.logger,
      },
      async init({ model, processing, catalog, auth, logger }) {
        model.addModelSource(CatalogModelSources.static([openSloLayer]));
        const secondLook = new SecondLook(logger);
        processing.addEntityProvider(secondLook);
        processing.addProcessor(
          new OpenSloProcessor({ catalog, auth, logger, secondLook }),
        );
      },
    });
  },
});
