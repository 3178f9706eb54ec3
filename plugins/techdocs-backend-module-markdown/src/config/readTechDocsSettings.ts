import os from 'node:os';
import {
  type RootConfigService,
  type SchedulerServiceTaskScheduleDefinition,
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';

/** What this module reads below `techdocs` in the configuration. */
export interface TechDocsSettings {
  /** Whether this backend builds documents (`techdocs.builder: local`). */
  buildsHere: boolean;
  /** Folder of the local publisher; unset when documents are published elsewhere. */
  publishDirectory?: string;
  /** Whether published folders keep the case of entity refs. */
  keepCase: boolean;
  schedule: SchedulerServiceTaskScheduleDefinition;
  /** Where the TechDocs backend makes the folders that sites are built in. */
  workingDirectory: string;
}

/**
 * Reads the settings.
 *
 * @throws InputError if documents are published locally to no named folder
 */
export function readTechDocsSettings(
  config: RootConfigService,
): TechDocsSettings {
  const type = config.getOptionalString('techdocs.publisher.type') ?? 'local';
  const isLocal = type === 'local';
  const publishDirectory = config.getOptionalString(
    'techdocs.publisher.local.publishDirectory',
  );
  if (isLocal && !publishDirectory) {
    throw new InputError(
      'techdocs.publisher.local.publishDirectory must name a folder for published documents; without it they would lie inside node_modules',
    );
  }
  const schedule = config.getOptionalConfig('techdocs.markdown.schedule');
  return {
    buildsHere: config.getOptionalString('techdocs.builder') !== 'external',
    publishDirectory: isLocal ? publishDirectory : undefined,
    keepCase:
      config.getOptionalBoolean(
        'techdocs.legacyUseCaseSensitiveTripletPaths',
      ) ?? false,
    workingDirectory:
      config.getOptionalString('backend.workingDirectory') ?? os.tmpdir(),
    schedule: {
      frequency: { minutes: 1 },
      timeout: { minutes: 1 },
      initialDelay: { seconds: 10 },
      // Each replica has a disk of its own; a shared store needs one builder.
      scope: isLocal ? 'local' : 'global',
      ...(schedule &&
        readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule)),
    },
  };
}
