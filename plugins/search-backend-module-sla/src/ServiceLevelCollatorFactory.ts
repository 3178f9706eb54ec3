import type { AuthService } from '@backstage/backend-plugin-api';
import type {
  DocumentCollatorFactory,
  IndexableDocument,
} from '@backstage/plugin-search-common';
import { slaObjectiveReadPermission } from '@stagecraft/backstage-plugin-sla-common';
import type { SlaService } from '@stagecraft/backstage-plugin-sla-node';
import { Readable } from 'node:stream';
import { agreementDocument, objectiveDocument } from './documents';

/** Type under which search holds service levels. */
export const SERVICE_LEVEL_TYPE = 'service-level';

const PAGE_SIZE = 500;

/** Reads all objectives, page by page, and all agreements. */
export class ServiceLevelCollatorFactory implements DocumentCollatorFactory {
  readonly type = SERVICE_LEVEL_TYPE;
  /** Who may not read service levels does not find them. */
  readonly visibilityPermission = slaObjectiveReadPermission;
  readonly #auth: Pick<AuthService, 'getOwnServiceCredentials'>;
  readonly #sla: Pick<SlaService, 'listAgreements' | 'listObjectives'>;

  constructor(options: {
    auth: Pick<AuthService, 'getOwnServiceCredentials'>;
    sla: Pick<SlaService, 'listAgreements' | 'listObjectives'>;
  }) {
    this.#auth = options.auth;
    this.#sla = options.sla;
  }

  async getCollator(): Promise<Readable> {
    return Readable.from(this.#documents());
  }

  async *#documents(): AsyncGenerator<IndexableDocument> {
    const options = {
      credentials: await this.#auth.getOwnServiceCredentials(),
    };
    for (let offset = 0, total = 1; offset < total; offset += PAGE_SIZE) {
      const query = { limit: PAGE_SIZE, offset };
      const page = await this.#sla.listObjectives(query, options);
      yield* page.items.map(objectiveDocument);
      total = page.totalItems;
    }
    const agreements = await this.#sla.listAgreements(options);
    yield* agreements.map(agreementDocument);
  }
}
