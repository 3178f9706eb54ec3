import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import {
  GitHosts,
  TemplateReader,
  TemplateSources,
} from '@stagecraft/backstage-plugin-golden-paths-node';
import { OwnerGuard } from './actions/OwnerGuard';
import { createPublishAction } from './actions/publish';
import { createRegisterAction } from './actions/register';
import { createRenderAction } from './actions/render';
import { createWithdrawAction } from './actions/withdraw';

/** Gives the scaffolder the steps of a golden path. */
export const scaffolderModuleGoldenPaths = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'golden-paths',
  register(env) {
    env.registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        reader: coreServices.urlReader,
        userInfo: coreServices.userInfo,
      },
      async init({ actions, auth, catalog, config, logger, reader, ...deps }) {
        const hosts = GitHosts.fromConfig({ config, logger, reader });
        const sources = TemplateSources.fromConfig(config);
        const templates = new TemplateReader(sources, hosts);
        const owners = new OwnerGuard({ auth, catalog, ...deps });
        actions.addActions(
          createRenderAction({
            templates,
            owners,
            environmentSecrets: config.getOptional(
              'scaffolder.defaultEnvironment.secrets',
            ),
          }),
          createPublishAction(hosts),
          createRegisterAction(catalog),
          createWithdrawAction({ auth, catalog, hosts }),
        );
      },
    });
  },
});
