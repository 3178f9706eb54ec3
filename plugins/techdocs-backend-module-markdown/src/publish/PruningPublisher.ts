import fs from 'node:fs/promises';
import path from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { type Entity, DEFAULT_NAMESPACE } from '@backstage/catalog-model';
import type {
  PublishRequest,
  PublishResponse,
  PublisherBase,
} from '@backstage/plugin-techdocs-node';

/**
 * A publisher on the local disk that also takes pages away. The stock one only
 * copies, so that a page that was removed would be served for ever.
 */
export class PruningPublisher implements PublisherBase {
  readonly #inner: PublisherBase;
  readonly #root: string;
  readonly #keepCase: boolean;

  /**
   * @param inner - the stock local publisher
   * @param root - the folder that it publishes into
   * @param keepCase - whether its folders keep the case of entity refs
   */
  constructor(inner: PublisherBase, root: string, keepCase: boolean) {
    this.#inner = inner;
    this.#root = root;
    this.#keepCase = keepCase;
  }

  async publish(request: PublishRequest): Promise<PublishResponse> {
    const response = await this.#inner.publish(request);
    await prune(this.#folderOf(request.entity), request.directory);
    return response;
  }

  getReadiness: PublisherBase['getReadiness'] = () =>
    this.#inner.getReadiness();

  fetchTechDocsMetadata: PublisherBase['fetchTechDocsMetadata'] = entity =>
    this.#inner.fetchTechDocsMetadata(entity);

  docsRouter: PublisherBase['docsRouter'] = () => this.#inner.docsRouter();

  hasDocsBeenGenerated: PublisherBase['hasDocsBeenGenerated'] = entity =>
    this.#inner.hasDocsBeenGenerated(entity);

  #folderOf({ kind, metadata }: Entity) {
    const parts = [
      metadata.namespace ?? DEFAULT_NAMESPACE,
      kind,
      metadata.name,
    ];
    return parts
      .map(part => (this.#keepCase ? part : part.toLowerCase()))
      .reduce((folder, part) => resolveSafeChildPath(folder, part), this.#root);
  }
}

/** Deletes what is in `published` but not in `built`. */
async function prune(published: string, built: string): Promise<void> {
  for (const entry of await fs.readdir(published, { withFileTypes: true })) {
    const file = path.join(published, entry.name);
    const source = await fs
      .stat(path.join(built, entry.name))
      .catch(() => null);
    if (!source || source.isDirectory() !== entry.isDirectory()) {
      await fs.rm(file, { recursive: true, force: true });
    } else if (entry.isDirectory()) {
      await prune(file, path.join(built, entry.name));
    }
  }
}
