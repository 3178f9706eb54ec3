import type {
  EntityObjectives,
  EntitySummary,
  ObjectiveDetail,
  ObjectivePage,
  ObjectiveQuery,
  ObjectiveWindow,
  ObjectiveWindowQuery,
} from '@stagecraft/backstage-plugin-sla-common';
import type { CallOptions } from '../CallOptions';

/** What can be asked about objectives. */
export interface Objectives {
  /** Worst state first. */
  list(query: ObjectiveQuery, options: CallOptions): Promise<ObjectivePage>;

  /** One entry for each different ref, in their order. */
  getByEntities(
    entityRefs: string[],
    options: CallOptions,
  ): Promise<EntityObjectives[]>;

  /** One entry for each different entity that has objectives, by ref. */
  summarise(
    entityRefs: string[],
    options: CallOptions,
  ): Promise<EntitySummary[]>;

  /** @throws NotFoundError */
  get(objective: string, options: CallOptions): Promise<ObjectiveDetail>;

  /**
   * @throws NotFoundError for an unknown objective, ConflictError for one that
   * is not computed, InputError for an impossible window
   */
  getWindow(
    objective: string,
    query: ObjectiveWindowQuery,
    options: CallOptions,
  ): Promise<ObjectiveWindow>;
}
