import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBackendModule } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import catalogPlugin, {
  CATALOG_ERRORS_TOPIC,
} from '@backstage/plugin-catalog-backend';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import {
  AGREEMENT_KIND,
  OPENSLO_KINDS,
} from '@stagecraft/backstage-plugin-sla-common';
import type { Knex } from 'knex';
import request from 'supertest';
import openSloModule from '../index';

/** What the catalog publishes about a document that it refused. */
export interface CatalogErrors {
  entity: string;
  location?: string;
  errors: Error[];
}

/** Retries until the expectation holds; the catalog works in passes. */
export async function eventually<T>(attempt: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > deadline) {
        throw error;
      }
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  }
}

/** `type target` of each relation. */
export const relationsOf = ({ relations = [] }: Entity) =>
  relations.map(({ type, targetRef }) => `${type} ${targetRef}`);

/** The status items that the catalog serves. */
export const statusOf = (entity: Entity) =>
  (entity as { status?: { items?: { type: string; message: string }[] } })
    .status?.items ?? [];

interface TestCatalogOptions {
  knex: Knex;
  processingInterval: { seconds: number };
  /** Documents of each file, by its name. */
  files: Record<string, string[]>;
}

/** A real catalog with our module, over a folder of files that can be changed. */
export async function startCatalog(options: TestCatalogOptions) {
  const folder = await mkdtemp(join(tmpdir(), 'openslo-'));
  const file = (name: string) => join(folder, name);
  const write = (name: string, ...documents: string[]) =>
    writeFile(file(name), documents.join('---\n'));
  for (const [name, documents] of Object.entries(options.files)) {
    await write(name, ...documents);
  }
  const errors: CatalogErrors[] = [];
  const backend = await startTestBackend({
    features: [
      catalogPlugin,
      openSloModule,
      errorListener(errors),
      mockServices.database.factory({ knex: options.knex }),
      mockServices.rootConfig.factory({ data: configOf(options, file) }),
    ],
  });
  const get = (kind: string, name: string) =>
    request(backend.server).get(
      `/api/catalog/entities/by-name/${kind}/default/${name}`,
    );
  const read = async (kind: string, name: string): Promise<Entity> => {
    const response = await get(kind, name);
    if (response.status !== 200) {
      throw new Error(`${kind} ${name}: ${response.status}`);
    }
    return response.body;
  };
  const stop = async () => {
    await backend.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { errors, file, get, read, stop, write };
}

function configOf(
  { processingInterval, files }: TestCatalogOptions,
  file: (name: string) => string,
) {
  const kinds = [...OPENSLO_KINDS, AGREEMENT_KIND, 'Component', 'Group'];
  return {
    catalog: {
      processingInterval,
      rules: [{ allow: kinds }],
      locations: Object.keys(files).map(name => ({
        type: 'file',
        target: file(name),
      })),
    },
  };
}

function errorListener(errors: CatalogErrors[]) {
  return createBackendModule({
    pluginId: 'catalog',
    moduleId: 'error-listener',
    register: env =>
      env.registerInit({
        deps: { events: eventsServiceRef },
        init: async ({ events }) =>
          events.subscribe({
            id: 'error-listener',
            topics: [CATALOG_ERRORS_TOPIC],
            onEvent: async ({ eventPayload }) =>
              void errors.push(eventPayload as CatalogErrors),
          }),
      }),
  });
}
