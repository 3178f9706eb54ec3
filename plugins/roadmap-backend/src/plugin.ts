import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  roadmapKindsExtensionPoint,
  roadmapMetricSourcesExtensionPoint,
} from '@stagecraft/backstage-plugin-roadmap-node';
import { registerActions } from './actions/registerActions';
import { createRoadmap } from './createRoadmap';
import { DatabaseRoadmapStore } from './database/DatabaseRoadmapStore';
import { ObjectiveStore } from './database/objectives/ObjectiveStore';
import { openDatabase } from './database/openDatabase';
import { letFeedsThrough } from './letFeedsThrough';
import { registerPermissions } from './permissions/registerPermissions';
import { createRouter } from './router';
import { scheduleTasks } from './scheduleTasks';
import { CatalogFollowers } from './services/followers/CatalogFollowers';
import { Kinds } from './services/kinds/Kinds';
import { readRequestsOwner } from './services/requests/readRequestsOwner';
import { CatalogKnownEntities } from './services/KnownEntities';
import { MetricSources } from './services/metricSources/MetricSources';

const deps = {
  actions: actionsRegistryServiceRef,
  auditor: coreServices.auditor,
  auth: coreServices.auth,
  catalog: catalogServiceRef,
  config: coreServices.rootConfig,
  database: coreServices.database,
  httpAuth: coreServices.httpAuth,
  httpRouter: coreServices.httpRouter,
  logger: coreServices.logger,
  notifications: notificationService,
  permissions: coreServices.permissions,
  permissionsRegistry: coreServices.permissionsRegistry,
  scheduler: coreServices.scheduler,
  signals: signalsServiceRef,
  userInfo: coreServices.userInfo,
};

/** Keeps the roadmap and the history of its promises. */
export const roadmapPlugin = createBackendPlugin({
  pluginId: 'roadmap',
  register(env) {
    const kinds = new Kinds();
    env.registerExtensionPoint(roadmapKindsExtensionPoint, kinds);
    const metricSources = new MetricSources();
    env.registerExtensionPoint(
      roadmapMetricSourcesExtensionPoint,
      metricSources,
    );

    env.registerInit({
      deps,
      async init(services) {
        const db = await openDatabase(services.database);
        const roadmap = createRoadmap({
          ...services,
          clock: () => new Date(),
          db,
          decide: registerPermissions(services.permissionsRegistry, {
            item: new DatabaseRoadmapStore(db),
            objective: new ObjectiveStore(db),
          }),
          derived: new CatalogFollowers(services.catalog),
          entities: new CatalogKnownEntities(services.catalog),
          ...letFeedsThrough(services),
          kinds,
          metricSources,
          requestsOwner: readRequestsOwner(services.config),
        });
        registerActions({ ...services, ...roadmap });
        services.httpRouter.use(createRouter({ ...services, ...roadmap }));
        await scheduleTasks({ ...services, ...roadmap });
      },
    });
  },
});
