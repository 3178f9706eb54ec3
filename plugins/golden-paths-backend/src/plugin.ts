import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { goldenPathsPermissions } from '@stagecraft/backstage-plugin-golden-paths-common';
import {
  GitHosts,
  TemplateSources,
} from '@stagecraft/backstage-plugin-golden-paths-node';
import { createGoldenPaths } from './createGoldenPaths';
import { openDatabase } from './database/openDatabase';
import { createRouter } from './router';

/** Knows what was generated from what, and how far it is from its template. */
export const goldenPathsPlugin = createBackendPlugin({
  pluginId: 'golden-paths',
  register(env) {
    env.registerInit({
      deps: {
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
        reader: coreServices.urlReader,
        scheduler: coreServices.scheduler,
      },
      async init({ config, database, reader, scheduler, ...deps }) {
        const { httpAuth, httpRouter, logger, permissionsRegistry } = deps;
        permissionsRegistry.addPermissions(goldenPathsPermissions);
        const { fleet, follow } = createGoldenPaths({
          ...deps,
          db: await openDatabase(database),
          hosts: GitHosts.fromConfig({ config, logger, reader }),
          sources: TemplateSources.fromConfig(config),
        });
        httpRouter.use(createRouter({ fleet, httpAuth, logger }));
        await scheduler.scheduleTask({
          id: 'follow-projects',
          frequency: { seconds: 30 },
          timeout: { seconds: 60 },
          fn: () => follow.run(),
        });
      },
    });
  },
});
