import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { roadmapKindsExtensionPoint } from '@stagecraft/backstage-plugin-roadmap-node';
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

/** Keeps the roadmap and the history of its promises. */
export const roadmapPlugin = createBackendPlugin({
  pluginId: 'roadmap',
  register(env) {
    const kinds = new Kinds();
    env.registerExtensionPoint(roadmapKindsExtensionPoint, kinds);

    env.registerInit({
      deps: {
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
      },
      async init(deps) {
        const db = await openDatabase(deps.database);
        const roadmap = createRoadmap({
          ...deps,
          clock: () => new Date(),
          db,
          decide: registerPermissions(deps.permissionsRegistry, {
            item: new DatabaseRoadmapStore(db),
            objective: new ObjectiveStore(db),
          }),
          derived: new CatalogFollowers(deps.catalog),
          entities: new CatalogKnownEntities(deps.catalog),
          ...letFeedsThrough(deps),
          kinds,
          requestsOwner: readRequestsOwner(deps.config),
        });
        registerActions({ ...deps, ...roadmap });
        deps.httpRouter.use(createRouter({ ...deps, ...roadmap }));
        await scheduleTasks({ ...deps, ...roadmap });
      },
    });
  },
});
