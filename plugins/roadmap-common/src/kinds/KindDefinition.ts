import type { BasicPermission } from '@backstage/plugin-permission-common';
import type { z } from 'zod';
import type { ItemAttributes, ItemState } from '../api';

/** One stage in the life of the items of a kind. */
export interface StateDefinition {
  /** As people say it. */
  title: string;
  /** The states that may follow. */
  next: readonly ItemState[];
  /** True where a date can be promised. A promise makes what is `proposed` `committed`. */
  promisable?: boolean;
  /** True where nothing more is waited for. */
  settled?: boolean;
  /** True where whoever moves an item here has to say why. */
  needsReason?: boolean;
  /** True where everyone who voted is told, followers or not. */
  tellsVoters?: boolean;
}

/** A change of an item that somebody wants to make. */
export interface ItemMove<A = ItemAttributes> {
  from: ItemState;
  /** The same as `from` where only attributes change. */
  to: ItemState;
  before: A;
  after: A;
  /** Whether a date was promised. */
  promised: boolean;
  /** Who wants it: a user ref, or the subject of a service. */
  actor: string;
  /** Who made the item; undefined where that is not known. */
  reporter?: string;
  /** UTC calendar date. */
  today: string;
}

/** Something that is wrong with an attribute, and what would be right. */
export interface AttributeProblem {
  attribute: string;
  message: string;
}

/**
 * All that distinguishes one kind of item from another. It is pure: what it
 * answers follows from its arguments.
 */
export interface KindDefinition<A extends ItemAttributes = ItemAttributes> {
  /** Lower-case letters, digits and dashes. */
  readonly kind: string;
  /** As people say it, in the singular. */
  readonly title: string;
  /** One sentence. */
  readonly description: string;
  /** Its JSON Schema is published, so it takes JSON values and has no transforms. */
  readonly attributes: z.ZodType<A>;
  readonly states: Readonly<Record<ItemState, StateDefinition>>;
  readonly initialState: ItemState;
  /** Needed to make one; `roadmap.item.create` by default. */
  readonly mayCreate?: BasicPermission;
  /** Needed to change one; `roadmap.item.update` for the item by default. */
  readonly mayUpdate?: BasicPermission;
  /** Names of attributes that hold the keys of other items. */
  readonly itemKeys?: readonly string[];
  /** What is wrong with attributes that are new, or new for this state, on a day. */
  findProblems?(
    attributes: A,
    context: { state: ItemState; today: string },
  ): AttributeProblem[];
  /** Why a move that the states allow is refused. */
  refuseMove?(move: ItemMove<A>): string | undefined;
  /** The state that an item falls back into because its time is over, and why. */
  lapse?(
    item: { state: ItemState; attributes: A },
    today: string,
  ): { to: ItemState; reason: string } | undefined;
}
