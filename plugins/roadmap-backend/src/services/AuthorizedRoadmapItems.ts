import type { PermissionsService } from '@backstage/backend-plugin-api';
import type { BasicPermission } from '@backstage/plugin-permission-common';
import {
  INITIATIVE,
  roadmapImportCreatePermission,
  roadmapItemCreatePermission,
  roadmapItemReadPermission,
  roadmapSourceRemovePermission,
  roadmapVoteCreatePermission,
  type CommitmentDraft,
  type ItemQuery,
  type ItemTransition,
  type ItemUpdate,
  type NewItem,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type { ImportedSet } from '../database/ImportedItem';
import type { Owned } from '../permissions/ownerRules';
import type { Kinds } from './kinds/Kinds';
import { requirePermission } from './requirePermission';
import type { RequireUpdate } from './requireUpdate';
import type {
  CallOptions,
  ReadItem,
  ReadOptions,
  RoadmapItems,
  UserCallOptions,
} from './RoadmapItems';

/** Lets through what the permission policy allows. */
export class AuthorizedRoadmapItems implements RoadmapItems {
  readonly #inner: RoadmapItems;
  readonly #permissions: PermissionsService;
  readonly #requireUpdateOf: RequireUpdate;
  readonly #kinds: Pick<Kinds, 'find'>;

  constructor(
    inner: RoadmapItems,
    options: {
      permissions: PermissionsService;
      requireUpdate: RequireUpdate;
      kinds: Pick<Kinds, 'find'>;
    },
  ) {
    this.#inner = inner;
    this.#permissions = options.permissions;
    this.#requireUpdateOf = options.requireUpdate;
    this.#kinds = options.kinds;
  }

  async list(query: ItemQuery, options: CallOptions) {
    await this.#require(roadmapItemReadPermission, options);
    return this.#inner.list(query, options);
  }

  async get(key: string, options: ReadOptions) {
    await this.#require(roadmapItemReadPermission, options);
    return this.#inner.get(key, options);
  }

  async create(item: NewItem, options: CallOptions) {
    const { kind = INITIATIVE } = item;
    const { mayCreate = roadmapItemCreatePermission } =
      this.#kinds.find(kind) ?? {};
    await this.#require(mayCreate, options);
    // A proposal may be made to any team, a promise only by those who may change the item.
    if (item.commitment) await this.#requireUpdate({ ...item, kind }, options);
    return this.#inner.create(item, options);
  }

  async update(read: ReadItem, next: ItemUpdate, options: CallOptions) {
    const current = await this.get(read.key, options);
    await this.#requireUpdate(current, options);
    return this.#inner.update(read, next, options);
  }

  async move(read: ReadItem, transition: ItemTransition, options: CallOptions) {
    await this.#requireUpdate(await this.get(read.key, options), options);
    return this.#inner.move(read, transition, options);
  }

  async promise(read: ReadItem, draft: CommitmentDraft, options: CallOptions) {
    const current = await this.get(read.key, options);
    await this.#requireUpdate(current, options);
    return this.#inner.promise(read, draft, options);
  }

  async vote(key: string, options: UserCallOptions) {
    await this.#require(roadmapVoteCreatePermission, options);
    return this.#inner.vote(key, options);
  }

  async withdrawVote(key: string, options: UserCallOptions) {
    await this.#require(roadmapVoteCreatePermission, options);
    return this.#inner.withdrawVote(key, options);
  }

  async importItems(set: ImportedSet, options: CallOptions) {
    await this.#require(roadmapImportCreatePermission, options);
    return this.#inner.importItems(set, options);
  }

  async removeSource(source: string, options: CallOptions) {
    await this.#require(roadmapSourceRemovePermission, options);
    return this.#inner.removeSource(source, options);
  }

  #require(permission: BasicPermission, options: CallOptions) {
    return requirePermission(this.#permissions, permission, options);
  }

  async #requireUpdate(item: Owned & { kind: string }, options: CallOptions) {
    const { mayUpdate } = this.#kinds.find(item.kind) ?? {};
    if (mayUpdate) await this.#require(mayUpdate, options);
    else await this.#requireUpdateOf('item', item, options);
  }
}
