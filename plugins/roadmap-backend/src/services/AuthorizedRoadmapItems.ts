import type { PermissionsService } from '@backstage/backend-plugin-api';
import type { BasicPermission } from '@backstage/plugin-permission-common';
import {
  INITIATIVE,
  roadmapImportCreatePermission,
  roadmapItemCreatePermission,
  roadmapSourceRemovePermission,
  roadmapVoteCreatePermission,
  type CommitmentDraft,
  type ItemQuery,
  type ItemTransition,
  type ItemUpdate,
  type NewItem,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type { ImportedSet } from '../database/ImportedItem';
import type { RuledItem } from '../permissions/itemRules';
import type { Kinds } from './kinds/Kinds';
import type { ReadRights } from './ReadRights';
import { requirePermission } from './requirePermission';
import type { RequireUpdate } from './requireUpdate';
import type {
  CallOptions,
  ReadItem,
  ReadOptions,
  RoadmapItems,
  UserCallOptions,
} from './RoadmapItems';

/** Lets through what the permission policy allows; of a list, that is decided where it is read. */
export class AuthorizedRoadmapItems implements RoadmapItems {
  readonly #inner: RoadmapItems;
  readonly #permissions: PermissionsService;
  readonly #readRights: Pick<ReadRights, 'require'>;
  readonly #requireUpdateOf: RequireUpdate;
  readonly #kinds: Pick<Kinds, 'find'>;

  constructor(
    inner: RoadmapItems,
    options: {
      permissions: PermissionsService;
      readRights: Pick<ReadRights, 'require'>;
      requireUpdate: RequireUpdate;
      kinds: Pick<Kinds, 'find'>;
    },
  ) {
    this.#inner = inner;
    this.#permissions = options.permissions;
    this.#readRights = options.readRights;
    this.#requireUpdateOf = options.requireUpdate;
    this.#kinds = options.kinds;
  }

  async list(query: ItemQuery, options: CallOptions) {
    return this.#inner.list(query, options);
  }

  async get(key: string, options: ReadOptions) {
    await this.#readRights.require(key, options);
    return this.#inner.get(key, options);
  }

  async create(item: NewItem, options: CallOptions) {
    const { kind = INITIATIVE } = item;
    const { mayCreate = roadmapItemCreatePermission } =
      this.#kinds.find(kind) ?? {};
    await this.#require(mayCreate, options);
    // A proposal may be made to any team, if its author sees it then; a promise
    // only by those who may change the item.
    if (item.commitment || item.visibility === 'team') {
      await this.#requireUpdate({ ...item, kind }, options);
    }
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
    await this.#requireVote(key, options);
    return this.#inner.vote(key, options);
  }

  async withdrawVote(key: string, options: UserCallOptions) {
    await this.#requireVote(key, options);
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

  async #requireVote(key: string, options: CallOptions) {
    await this.#require(roadmapVoteCreatePermission, options);
    await this.#readRights.require(key, options);
  }

  #require(permission: BasicPermission, options: CallOptions) {
    return requirePermission(this.#permissions, permission, options);
  }

  async #requireUpdate(
    item: RuledItem & { kind: string },
    options: CallOptions,
  ) {
    const { mayUpdate } = this.#kinds.find(item.kind) ?? {};
    if (mayUpdate) await this.#require(mayUpdate, options);
    else await this.#requireUpdateOf('item', item, options);
  }
}
