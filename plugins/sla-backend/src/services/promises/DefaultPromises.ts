import type { AuthService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  checkPromises,
  type PromiseCheck,
  promiseGraphOf,
} from '@stagecraft/backstage-plugin-sla-common';
import type { Promises } from './Promises';
import { readPromiseEntities } from './readPromiseEntities';

/** The catalog is read again after this long; it changes in minutes. */
const FRESH_MS = 10_000;

/** Checks promises over the catalog, which it reads for everybody at once. */
export class DefaultPromises implements Promises {
  readonly #options: {
    auth: AuthService;
    catalog: CatalogService;
    clock: () => Date;
  };
  #latest?: { readAt: number; checks: Promise<PromiseCheck[]> };

  constructor(options: {
    auth: AuthService;
    catalog: CatalogService;
    clock: () => Date;
  }) {
    this.#options = options;
  }

  async list() {
    return { items: await this.#checks() };
  }

  async get(entityRef: string) {
    const checks = await this.#checks();
    const found = checks
      .filter(c => c.entityRef === entityRef || c.agreementRef === entityRef)
      .sort((a, b) => b.promisedPpm - a.promisedPpm);
    if (found.length === 0) {
      throw new NotFoundError(`No agreement promises '${entityRef}'`);
    }
    return found[0];
  }

  /** Whoever asks while the catalog is being read waits for the same answer. */
  async #checks(): Promise<PromiseCheck[]> {
    const now = this.#options.clock().getTime();
    if (!this.#latest || Math.abs(now - this.#latest.readAt) > FRESH_MS) {
      const latest = { readAt: now, checks: this.#read() };
      this.#latest = latest;
      latest.checks.catch(() => {
        if (this.#latest === latest) this.#latest = undefined;
      });
    }
    return this.#latest.checks;
  }

  async #read(): Promise<PromiseCheck[]> {
    const { auth, catalog } = this.#options;
    const credentials = await auth.getOwnServiceCredentials();
    const entities = await readPromiseEntities(catalog, credentials);
    return checkPromises(promiseGraphOf(entities));
  }
}
