import { isDeepStrictEqual } from 'util';
import type { AuthService } from '@backstage/backend-plugin-api';
import { ConflictError, InputError } from '@backstage/errors';
import {
  PORTAL_SOURCE,
  type CommitmentDraft,
  type ItemDraft,
  type ItemLink,
  type ItemQuery,
  type ItemTransition,
  type ItemUpdate,
  type NewItem,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type { ImportedSet } from '../database/ImportedItem';
import type {
  KeptItem,
  RoadmapStore,
  Viewpoint,
} from '../database/RoadmapStore';
import type { TellChanged } from './createSignals';
import type { Following } from './followers/Following';
import { ItemJudge, type NamedItem, type Wish } from './kinds/ItemJudge';
import type { Kinds } from './kinds/Kinds';
import type { KnownEntities } from './KnownEntities';
import { onlyReadable } from './links/onlyReadable';
import type { ItemGoals } from './objectives/ItemGoals';
import { principalOf } from './principalOf';
import type { ReadRights } from './ReadRights';
import { refuseUnknownRefs } from './refuseUnknownRefs';
import {
  pastInstant,
  refuseBadCommitment,
  refuseBadImport,
  refuseBadLinks,
  refuseRepeatedLinks,
} from './requestProblems';
import type {
  CallOptions,
  ReadItem,
  ReadOptions,
  RoadmapItems,
  UserCallOptions,
} from './RoadmapItems';

/** What the roadmap works with. */
export interface RoadmapItemsOptions {
  store: RoadmapStore;
  entities: KnownEntities;
  following: Following;
  goals: ItemGoals;
  auth: Pick<AuthService, 'isPrincipal'>;
  clock: () => Date;
  kinds: Kinds;
  readRights: Pick<ReadRights, 'of' | 'find'>;
  tell: TellChanged;
}

/** Decides what may happen to items and what a list of them holds; who may do it is decided around it. */
export class DefaultRoadmapItems implements RoadmapItems {
  readonly #store: RoadmapStore;
  readonly #entities: KnownEntities;
  readonly #following: Following;
  readonly #goals: ItemGoals;
  readonly #auth: Pick<AuthService, 'isPrincipal'>;
  readonly #clock: () => Date;
  readonly #judge: ItemJudge;
  readonly #kinds: Kinds;
  readonly #readRights: RoadmapItemsOptions['readRights'];
  readonly #tell: TellChanged;

  constructor(options: RoadmapItemsOptions) {
    this.#store = options.store;
    this.#entities = options.entities;
    this.#following = options.following;
    this.#goals = options.goals;
    this.#auth = options.auth;
    this.#clock = options.clock;
    this.#judge = new ItemJudge(options.kinds);
    this.#kinds = options.kinds;
    this.#readRights = options.readRights;
    this.#tell = options.tell;
  }

  async list(query: ItemQuery, options: CallOptions) {
    const { asOf, follower, ...filter } = query;
    const readable = await this.#readRights.of(options);
    const settledStates = filter.standing && this.#kinds.settledStates();
    const followedBy = follower && (await this.#following.of(options));
    return this.#store.list(
      { ...filter, settledStates },
      { ...this.#viewpoint({ ...options, asOf }), readable, followedBy },
    );
  }

  async get(key: string, options: ReadOptions) {
    const item = await this.#store.get(key, this.#viewpoint(options));
    const linkedItems = await onlyReadable(
      item.linkedItems,
      this.#readRights,
      options,
    );
    const outlook = this.#judge.outlook(item, this.#wish(options));
    return { ...item, linkedItems, ...outlook };
  }

  async create(item: NewItem, options: CallOptions) {
    const kept = this.#judge.begin(item, this.#wish(options));
    refuseRepeatedLinks(item.entities);
    refuseBadLinks(item.links ?? []);
    if (item.commitment) {
      const context = { revision: 1, today: this.#today() };
      refuseBadCommitment(item.commitment, context, '/body/commitment');
    }
    await this.#refuseUnknownItems(
      [...this.#judge.itemKeys(kept), ...keysOf(item.links)],
      options,
    );
    await refuseUnknownRefs(this.#entities, refsOf(item), options);
    await this.#goals.refuseUnknownObjective(item);
    const key = await this.#store.create(kept, this.#actor(options));
    await this.#tell(key);
    return this.get(key, options);
  }

  async update(read: ReadItem, next: ItemUpdate, options: CallOptions) {
    return this.#change(await this.#getUnchanged(read, options), next, options);
  }

  async move(read: ReadItem, transition: ItemTransition, options: CallOptions) {
    const current = await this.#getUnchanged(read, options);
    const { to, reason } = transition;
    const attributes = { ...current.attributes, ...transition.attributes };
    const next = { ...draftOf(current), state: to, attributes, reason };
    return this.#change(current, next, options);
  }

  async promise(read: ReadItem, draft: CommitmentDraft, options: CallOptions) {
    const current = await this.#getUnchanged(read, options);
    this.#judge.refusePromise(current);
    const revision = (current.commitment?.revision ?? 0) + 1;
    refuseBadCommitment(draft, { revision, today: this.#today() }, '/body');
    await this.#store.promise(current, draft, this.#actor(options));
    await this.#tell(read.key);
    return this.get(read.key, options);
  }

  vote(key: string, { credentials }: UserCallOptions) {
    return this.#store.vote(key, credentials.principal.userEntityRef);
  }

  withdrawVote(key: string, { credentials }: UserCallOptions) {
    return this.#store.withdrawVote(key, credentials.principal.userEntityRef);
  }

  async importItems(set: ImportedSet, options: CallOptions) {
    refuseBadImport(set, this.#clock(), this.#kinds);
    const { source, items, ...plan } = set;
    const created = await this.#store.importItems(
      source,
      items,
      this.#actor(options),
      plan,
    );
    return { created, skipped: items.length - created };
  }

  async removeSource(source: string, options: CallOptions) {
    if (source === PORTAL_SOURCE) {
      throw new InputError(
        `Items of '${PORTAL_SOURCE}' are history; only imported sets can be removed`,
      );
    }
    await this.#store.removeSource(source, this.#actor(options));
  }

  async #change(current: KeptItem, next: ItemUpdate, options: CallOptions) {
    const attributes = this.#judge.change(current, next, this.#wish(options));
    refuseRepeatedLinks(next.entities);
    if (next.links) refuseBadLinks(next.links, current.key);
    // What is linked already may have left the catalog since; that must not stop an edit.
    const known = new Set(refsOf(current));
    const added = refsOf(next).filter(ref => !known.has(ref));
    await refuseUnknownRefs(this.#entities, added, options);
    if (next.objectiveKey !== current.objectiveKey) {
      await this.#goals.refuseUnknownObjective(next);
    }
    await this.#goals.refuseEarlyValidation(current, next);
    await this.#refuseUnknownItems(
      [
        ...(isDeepStrictEqual(attributes, current.attributes)
          ? []
          : this.#judge.itemKeys({ kind: current.kind, attributes })),
        ...keysOf(next.links, current.links),
      ],
      options,
    );
    const { key } = current;
    const kept = { ...next, attributes };
    await this.#store.update(current, kept, this.#actor(options));
    await this.#tell(key);
    return this.get(key, options);
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

  async #refuseUnknownItems(named: NamedItem[], options: CallOptions) {
    if (named.length === 0) return;
    const keys = named.map(([, key]) => key);
    const found = await this.#readRights.find(keys, options);
    const lost = named.filter((_, index) => !found[index]);
    if (lost.length > 0) {
      throw new InputError(
        lost
          .map(
            ([path, key]) =>
              `${path}: there is no item '${key}'; use the key of one that exists`,
          )
          .join('; '),
      );
    }
  }

  #actor({ credentials }: CallOptions): string {
    return principalOf(credentials, this.#auth).name;
  }

  #wish(options: CallOptions): Wish {
    return { actor: this.#actor(options), today: this.#today() };
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

function draftOf(item: ItemDraft): ItemDraft {
  const { title, summary, ownerRef, category, entities, objectiveKey } = item;
  return { title, summary, ownerRef, category, entities, objectiveKey };
}

/** The keys of links that an item does not have yet, each with its path in the request. */
function keysOf(links: ItemLink[] = [], known: ItemLink[] = []): NamedItem[] {
  const old = new Set(known.map(({ key }) => key));
  return links.flatMap(({ key }, index): NamedItem[] =>
    old.has(key) ? [] : [[`/body/links/${index}/key`, key]],
  );
}

function refsOf({ ownerRef, entities }: ItemDraft): string[] {
  return [ownerRef, ...entities.map(({ entityRef }) => entityRef)];
}
