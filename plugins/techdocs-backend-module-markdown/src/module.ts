import {
  type RootConfigService,
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import {
  DirectoryPreparer,
  Publisher,
  type TechdocsGenerator,
  techdocsGeneratorExtensionPoint,
  techdocsPreparerExtensionPoint,
  techdocsPublisherExtensionPoint,
} from '@backstage/plugin-techdocs-node';
import { UnvisitedDocsTask } from './build/UnvisitedDocsTask';
import { readTechDocsSettings } from './config/readTechDocsSettings';
import { BuildMemory } from './generator/BuildMemory';
import { MarkdownGenerator } from './generator/MarkdownGenerator';
import { FingerprintPreparer } from './prepare/FingerprintPreparer';
import { PruningPublisher } from './publish/PruningPublisher';

const DEPENDENCIES = {
  auth: coreServices.auth,
  catalog: catalogServiceRef,
  config: coreServices.rootConfig,
  discovery: coreServices.discovery,
  generator: techdocsGeneratorExtensionPoint,
  lifecycle: coreServices.lifecycle,
  logger: coreServices.logger,
  preparers: techdocsPreparerExtensionPoint,
  publishers: techdocsPublisherExtensionPoint,
  scheduler: coreServices.scheduler,
  urlReader: coreServices.urlReader,
};

// The declared type is the stock class; only `run` is ever called.
function createGenerator(config: RootConfigService, memory: BuildMemory) {
  const integrations = ScmIntegrations.fromConfig(config);
  const generator = new MarkdownGenerator({ integrations, memory });
  return generator as unknown as TechdocsGenerator;
}

/**
 * TechDocs without Python: builds sites in TypeScript, serves no page that was
 * removed, and builds what nobody has opened yet, so that search finds it.
 */
export const techdocsModuleMarkdown = createBackendModule({
  pluginId: 'techdocs',
  moduleId: 'markdown',
  register(env) {
    env.registerInit({
      deps: DEPENDENCIES,
      async init(deps) {
        const { config, discovery, generator, logger, urlReader } = deps;
        const settings = readTechDocsSettings(config);
        const memory = new BuildMemory(settings.workingDirectory);
        deps.lifecycle.addShutdownHook(() => memory.close());
        generator.setTechdocsGenerator(createGenerator(config, memory));
        const stock = { logger, reader: urlReader, discovery };
        deps.preparers.registerPreparer(
          'dir',
          new FingerprintPreparer(DirectoryPreparer.fromConfig(config, stock)),
        );
        if (settings.publishDirectory) {
          const { publishDirectory, keepCase } = settings;
          const local = await Publisher.fromConfig(config, stock);
          deps.publishers.registerPublisher(
            'local',
            new PruningPublisher(local, publishDirectory, keepCase),
          );
        }
        if (settings.buildsHere) {
          const task = new UnvisitedDocsTask({
            ...deps,
            baseUrl: () => discovery.getBaseUrl('techdocs'),
            fetch,
            now: Date.now,
          });
          await deps.scheduler.scheduleTask({
            id: 'techdocs-build-unvisited',
            ...settings.schedule,
            fn: signal => task.run(signal).then(() => undefined),
          });
        }
      },
    });
  },
});
