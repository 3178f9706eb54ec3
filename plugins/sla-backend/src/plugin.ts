import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { slaPermissions } from '@stagecraft/backstage-plugin-sla-common';
import { slaIndicatorsExtensionPoint } from '@stagecraft/backstage-plugin-sla-node';
import { createListAtRiskObjectivesAction } from './actions/createListAtRiskObjectivesAction';
import { createServiceLevels } from './createServiceLevels';
import { openDatabase } from './database/openDatabase';
import { createRouter } from './router';
import { scheduleTasks } from './scheduleTasks';
import { CATALOG_ERRORS_TOPIC } from './services/CollectDefinitionProblems';
import { IndicatorSources } from './services/IndicatorSources';

/** Measures service levels and keeps their history. */
export const slaPlugin = createBackendPlugin({
  pluginId: 'sla',
  register(env) {
    const sources = new IndicatorSources();
    env.registerExtensionPoint(slaIndicatorsExtensionPoint, sources);

    env.registerInit({
      deps: {
        actions: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        database: coreServices.database,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
        urlReader: coreServices.urlReader,
      },
      async init({ database, ...deps }) {
        const { actions, auditor, events, httpAuth, logger } = deps;
        const db = await openDatabase(database);
        deps.permissionsRegistry.addPermissions(slaPermissions);
        const parts = createServiceLevels({
          ...deps,
          clock: () => new Date(),
          db,
          sources,
        });
        const { levels, collect } = parts;
        createListAtRiskObjectivesAction({ actions, levels });
        deps.httpRouter.use(
          createRouter({ auditor, httpAuth, levels, logger }),
        );
        await events.subscribe({
          id: 'sla-definition-problems',
          topics: [CATALOG_ERRORS_TOPIC],
          onEvent: async event => collect.receive(event),
        });
        await scheduleTasks({ ...deps, ...parts });
      },
    });
  },
});
