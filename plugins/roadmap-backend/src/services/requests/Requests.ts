import type { AuthService } from '@backstage/backend-plugin-api';
import {
  INITIATIVE,
  REQUEST,
  type RequestDraft,
  type RoadmapItem,
  type RoadmapItemDetails,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type { RoadmapStore } from '../../database/RoadmapStore';
import { principalOf } from '../principalOf';
import type { ReadRights } from '../ReadRights';
import type {
  CallOptions,
  RoadmapItems,
  UserCallOptions,
} from '../RoadmapItems';

/** What asking works with. */
export interface RequestsOptions {
  auth: Pick<AuthService, 'isPrincipal'>;
  clock: () => Date;
  /** Decides who may ask. */
  items: Pick<RoadmapItems, 'create'>;
  readRights: Pick<ReadRights, 'of'>;
  /** Full ref of who answers requests; each is its author's where nobody is named. */
  requestsOwner?: string;
  store: Pick<RoadmapStore, 'findSimilar'>;
}

/** What people ask for. */
export class Requests {
  readonly #options: RequestsOptions;

  constructor(options: RequestsOptions) {
    this.#options = options;
  }

  /** Asks for something; who asks votes for it and follows it. @throws InputError for a ref that leads nowhere */
  async ask(
    draft: RequestDraft,
    options: UserCallOptions,
  ): Promise<RoadmapItemDetails> {
    const { items, requestsOwner } = this.#options;
    const author = options.credentials.principal.userEntityRef;
    const ownerRef = requestsOwner ?? author;
    return items.create({ ...draft, kind: REQUEST, ownerRef }, options);
  }

  /** Requests and initiatives like what somebody is about to ask for, the most similar first. */
  async findSimilar(
    query: { text: string; limit?: number },
    options: CallOptions,
  ): Promise<RoadmapItem[]> {
    const { auth, clock, readRights, store } = this.#options;
    const readable = await readRights.of(options);
    const { text, limit = 5 } = query;
    return store.findSimilar(
      { text, limit, kinds: [REQUEST, INITIATIVE] },
      {
        now: clock(),
        readable,
        viewer: principalOf(options.credentials, auth).userRef,
      },
    );
  }
}
