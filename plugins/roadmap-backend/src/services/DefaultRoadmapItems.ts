import type { AuthService } from '@backstage/backend-plugin-api';
import { ConflictError, InputError } from '@backstage/errors';
import {
  PORTAL_SOURCE,
  canPromise,
  refuseStateChange,
  type CommitmentDraft,
  type ItemDraft,
  type ItemQuery,
  type ItemUpdate,
  type NewItem,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type { RoadmapStore, Viewpoint } from '../database/RoadmapStore';
import type { TellChanged } from './createSignals';
import { principalOf } from './principalOf';
import type { KnownEntities } from './KnownEntities';
import {
  pastInstant,
  refuseBadCommitment,
  refuseBadImport,
  refuseRepeatedLinks,
} from './requestProblems';
import type {
  CallOptions,
  ItemImport,
  ReadItem,
  ReadOptions,
  RoadmapItems,
  UserCallOptions,
  Votes,
} from './RoadmapItems';

/** What the roadmap works with. */
export interface RoadmapItemsOptions {
  store: RoadmapStore;
  entities: KnownEntities;
  auth: Pick<AuthService, 'isPrincipal'>;
  clock: () => Date;
  tell: TellChanged;
}

/** Decides what may happen to items; who may do it is decided around it. */
export class DefaultRoadmapItems implements RoadmapItems {
  readonly #store: RoadmapStore;
  readonly #entities: KnownEntities;
  readonly #auth: Pick<AuthService, 'isPrincipal'>;
  readonly #clock: () => Date;
  readonly #tell: TellChanged;

  constructor(options: RoadmapItemsOptions) {
    this.#store = options.store;
    this.#entities = options.entities;
    this.#auth = options.auth;
    this.#clock = options.clock;
    this.#tell = options.tell;
  }

  async list(query: ItemQuery, options: CallOptions) {
    const { asOf, ...filter } = query;
    return this.#store.list(filter, this.#viewpoint({ ...options, asOf }));
  }

  async get(key: string, options: ReadOptions) {
    return this.#store.get(key, this.#viewpoint(options));
  }

  async create(item: NewItem, options: CallOptions) {
    refuseRepeatedLinks(item.entities);
    if (item.commitment) {
      const context = { revision: 1, today: this.#today() };
      refuseBadCommitment(item.commitment, context, '/body/commitment');
    }
    await this.#refuseUnknownRefs(refsOf(item), options);
    const key = await this.#store.create(item, this.#actor(options));
    await this.#tell(key);
    return this.get(key, options);
  }

  async update(read: ReadItem, next: ItemUpdate, options: CallOptions) {
    const current = await this.#getUnchanged(read, options);
    const promised = current.commitment !== undefined;
    const refusal = refuseStateChange(current.state, next.state, { promised });
    if (refusal) throw new ConflictError(refusal);
    refuseRepeatedLinks(next.entities);
    // What is linked already may have left the catalog since; that must not stop an edit.
    const known = new Set(refsOf(current));
    const added = refsOf(next).filter(ref => !known.has(ref));
    await this.#refuseUnknownRefs(added, options);
    await this.#store.update(current, next, this.#actor(options));
    await this.#tell(read.key);
    return this.get(read.key, options);
  }

  async promise(read: ReadItem, draft: CommitmentDraft, options: CallOptions) {
    const current = await this.#getUnchanged(read, options);
    if (!canPromise(current.state)) {
      throw new ConflictError(
        `${current.key} is '${current.state}'; only what is proposed, committed or in progress can be promised`,
      );
    }
    const revision = (current.commitment?.revision ?? 0) + 1;
    refuseBadCommitment(draft, { revision, today: this.#today() }, '/body');
    await this.#store.promise(current, draft, this.#actor(options));
    await this.#tell(read.key);
    return this.get(read.key, options);
  }

  async vote(key: string, options: UserCallOptions) {
    const { id } = await this.get(key, options);
    await this.#store.vote(id, options.credentials.principal.userEntityRef);
    return this.#votes(key, options);
  }

  async withdrawVote(key: string, options: UserCallOptions) {
    const { id } = await this.get(key, options);
    await this.#store.withdrawVote(
      id,
      options.credentials.principal.userEntityRef,
    );
    return this.#votes(key, options);
  }

  async importItems(set: ItemImport, options: CallOptions) {
    refuseBadImport(set, this.#clock());
    const { source, items } = set;
    const created = await this.#store.importItems(
      source,
      items,
      this.#actor(options),
    );
    return { created, skipped: items.length - created };
  }

  async removeSource(source: string, _options: CallOptions) {
    if (source === PORTAL_SOURCE) {
      throw new InputError(
        `Items of '${PORTAL_SOURCE}' are history; only imported sets can be removed`,
      );
    }
    await this.#store.removeSource(source);
  }

  async #getUnchanged({ key, version }: ReadItem, options: CallOptions) {
    const current = await this.get(key, options);
    if (current.version !== version) {
      throw new ConflictError(
        `${key} is at version ${current.version}, not ${version}; read it again and repeat the change`,
      );
    }
    return current;
  }

  async #votes(key: string, options: CallOptions): Promise<Votes> {
    const { votes, votedByMe } = await this.get(key, options);
    return { votes, votedByMe };
  }

  async #refuseUnknownRefs(refs: string[], { credentials }: CallOptions) {
    const unknown = await this.#entities.findUnknown([...new Set(refs)], {
      credentials,
    });
    if (unknown.length > 0) {
      throw new InputError(
        `Not in the catalog: ${unknown.join(
          ', ',
        )}; use refs of existing entities`,
      );
    }
  }

  #actor({ credentials }: CallOptions): string {
    return principalOf(credentials, this.#auth).name;
  }

  #viewpoint({ credentials, asOf }: ReadOptions): Viewpoint {
    const now = this.#clock();
    return {
      now,
      asOf: asOf === undefined ? undefined : pastInstant(asOf, now),
      viewer: principalOf(credentials, this.#auth).userRef,
    };
  }

  #today(): string {
    return this.#clock().toISOString().slice(0, 10);
  }
}

function refsOf({ ownerRef, entities }: ItemDraft): string[] {
  return [ownerRef, ...entities.map(({ entityRef }) => entityRef)];
}
