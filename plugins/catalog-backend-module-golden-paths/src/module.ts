import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import {
  GitHosts,
  TemplateSources,
} from '@stagecraft/backstage-plugin-golden-paths-node';
import { GoldenPathsProvider } from './GoldenPathsProvider';

/** Adds the templates of `goldenPaths.sources` to the catalog. */
export const catalogModuleGoldenPaths = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'golden-paths',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        processing: catalogProcessingExtensionPoint,
        reader: coreServices.urlReader,
        scheduler: coreServices.scheduler,
      },
      async init({ config, logger, processing, reader, scheduler }) {
        const runner = scheduler.createScheduledTaskRunner({
          frequency: { seconds: 30 },
          timeout: { seconds: 60 },
        });
        processing.addEntityProvider(
          new GoldenPathsProvider({
            hosts: GitHosts.fromConfig({ config, logger, reader }),
            logger,
            runner,
            sources: TemplateSources.fromConfig(config),
          }),
        );
      },
    });
  },
});
