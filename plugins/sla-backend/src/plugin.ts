import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { slaPermissions } from '@stagecraft/backstage-plugin-sla-common';
import { slaIndicatorsExtensionPoint } from '@stagecraft/backstage-plugin-sla-node';
import { registerActions } from './actions/registerActions';
import { createServiceLevels } from './createServiceLevels';
import { openDatabase } from './database/openDatabase';
import { letBadgesThrough } from './letBadgesThrough';
import { createRouter } from './router';
import { scheduleTasks } from './scheduleTasks';
import { IndicatorSources } from './services/measuring/IndicatorSources';
import { PushWriters } from './services/samples/PushWriters';

const now = () => new Date();

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
        config: coreServices.rootConfig,
        database: coreServices.database,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
        urlReader: coreServices.urlReader,
        userInfo: coreServices.userInfo,
      },
      async init(deps) {
        const db = await openDatabase(deps.database);
        deps.permissionsRegistry.addPermissions(slaPermissions);
        const openBadges = letBadgesThrough(deps);
        const writers = PushWriters.fromConfig(deps.config);
        const given = { ...deps, clock: now, db, openBadges, sources, writers };
        const parts = createServiceLevels(given);
        deps.lifecycle.addShutdownHook(() => parts.judging.settled());
        const offered = { ...deps, ...parts.services, openBadges };
        registerActions({ ...offered, clock: now });
        deps.httpRouter.use(createRouter(offered));
        await parts.collect.subscribe(deps.events);
        await scheduleTasks({ ...deps, ...parts, ...parts.stores });
      },
    });
  },
});
