import type { PermissionsService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import { roadmapItemReadPermission } from '@stagecraft/backstage-plugin-roadmap-common';
import type { ItemFilter } from '../database/ItemFilter';
import { noSuchItem } from '../database/operations/readItem';
import type { GuardedItem, RoadmapStore } from '../database/RoadmapStore';
import type { Decide } from '../permissions/registerPermissions';
import type { CallOptions } from './RoadmapItems';

/**
 * Knows what callers may read. An item that somebody may not read does not
 * exist for that person, so nothing else may tell the two apart.
 */
export class ReadRights {
  readonly #permissions: PermissionsService;
  readonly #decide: Decide;
  readonly #store: Pick<RoadmapStore, 'findGuarded'>;

  constructor(options: {
    permissions: PermissionsService;
    decide: Decide;
    store: Pick<RoadmapStore, 'findGuarded'>;
  }) {
    this.#permissions = options.permissions;
    this.#decide = options.decide;
    this.#store = options.store;
  }

  /** For the database: what the caller may read. @throws NotAllowedError where that is nothing */
  async of(options: CallOptions): Promise<ItemFilter> {
    const decision = await this.#ask(options);
    return decision.result === AuthorizeResult.CONDITIONAL
      ? this.#decide.itemsThat(decision.conditions)
      : 'every';
  }

  /** For items at hand: whether the caller may read one. @throws NotAllowedError where that is none */
  async judge(options: CallOptions): Promise<(item: GuardedItem) => boolean> {
    const decision = await this.#ask(options);
    return item => this.#decide.item(decision, item);
  }

  /** Which of some keys name an item that the caller may read, in their order. @throws NotAllowedError */
  async find(keys: string[], options: CallOptions): Promise<boolean[]> {
    const mayRead = await this.judge(options);
    const found = await this.#store.findGuarded(keys);
    return found.map(item => item !== undefined && mayRead(item));
  }

  /**
   * Lets through who may read an item. Whether it is there at all is left to
   * what reads it.
   *
   * @throws NotFoundError as if nobody had made it; NotAllowedError for who may read none
   */
  async require(key: string, options: CallOptions): Promise<void> {
    const decision = await this.#ask(options);
    if (decision.result === AuthorizeResult.ALLOW) return;
    const [item] = await this.#store.findGuarded([key]);
    if (!item || !this.#decide.item(decision, item)) throw noSuchItem(key);
  }

  async #ask(options: CallOptions): Promise<PolicyDecision> {
    const permission = roadmapItemReadPermission;
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission }],
      options,
    );
    if (decision.result === AuthorizeResult.DENY) {
      throw new NotAllowedError(
        `This needs the permission '${permission.name}'`,
      );
    }
    return decision;
  }
}
