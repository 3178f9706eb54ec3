import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { ResponseError, toError } from '@backstage/errors';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import type { CatalogService } from '@backstage/plugin-catalog-node';

const ANNOTATION = 'backstage.io/techdocs-ref';
const PAGE = 100;
/** A site that cannot be built is tried again after this time. */
const RETRY_MS = 60 * 60 * 1000;

/** What the task needs of the world around it. */
export interface UnvisitedDocsOptions {
  catalog: CatalogService;
  auth: AuthService;
  logger: LoggerService;
  /** Where the TechDocs API is, without a slash at the end. */
  baseUrl(): Promise<string>;
  fetch: typeof fetch;
  now(): number;
}

/**
 * Builds the documents of entities that nobody has opened yet, because search
 * knows only what was built. One that was built once is left to its visitors.
 */
export class UnvisitedDocsTask {
  readonly #options: UnvisitedDocsOptions;
  readonly #failedAt = new Map<string, number>();

  constructor(options: UnvisitedDocsOptions) {
    this.#options = options;
  }

  /**
   * Builds what is missing, one site after the other.
   *
   * @param signal - ends the run between two sites
   */
  async run(signal?: AbortSignal): Promise<{ built: number; failed: number }> {
    const result = { built: 0, failed: 0 };
    for await (const entity of this.#documented()) {
      if (signal?.aborted) {
        break;
      }
      const ref = stringifyEntityRef(entity);
      if (this.#failedLately(ref) || (await this.#isBuilt(entity))) {
        continue;
      }
      const error = await this.#build(entity).catch(toError);
      if (error) {
        this.#failedAt.set(ref, this.#options.now());
        this.#options.logger.warn(
          `The documents of ${ref} cannot be built: ${error.message}`,
        );
      }
      result[error ? 'failed' : 'built'] += 1;
    }
    return result;
  }

  #failedLately(ref: string) {
    const at = this.#failedAt.get(ref);
    return at !== undefined && this.#options.now() - at < RETRY_MS;
  }

  async *#documented(): AsyncGenerator<Entity> {
    const { catalog, auth } = this.#options;
    let cursor: string | undefined;
    do {
      const credentials = await auth.getOwnServiceCredentials();
      const { items, pageInfo } = await catalog.queryEntities(
        cursor
          ? { cursor, limit: PAGE }
          : {
              filter: {
                [`metadata.annotations.${ANNOTATION}`]: CATALOG_FILTER_EXISTS,
              },
              limit: PAGE,
            },
        { credentials },
      );
      yield* items;
      cursor = pageInfo.nextCursor;
    } while (cursor);
  }

  async #isBuilt(entity: Entity) {
    const response = await this.#call('metadata/techdocs', entity);
    await response.body?.cancel();
    return response.ok;
  }

  /** Asks TechDocs to build; its answer is a stream that ends with the verdict. */
  async #build(entity: Entity): Promise<Error | undefined> {
    const response = await this.#call('sync', entity);
    if (!response.ok) {
      return ResponseError.fromResponse(response);
    }
    const events = await response.text();
    const failure = /^event: error\ndata: (.*)$/m.exec(events);
    return failure ? new Error(String(JSON.parse(failure[1]))) : undefined;
  }

  async #call(route: string, { kind, metadata }: Entity) {
    const { auth, baseUrl, fetch } = this.#options;
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: await auth.getOwnServiceCredentials(),
      targetPluginId: 'techdocs',
    });
    const path = [metadata.namespace ?? 'default', kind, metadata.name]
      .map(encodeURIComponent)
      .join('/');
    return fetch(`${await baseUrl()}/${route}/${path}`, {
      headers: { Authorization: `Bearer ${token}` },
    });
  }
}
