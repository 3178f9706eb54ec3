import type {
  EntityObjectives,
  ObjectiveDetail,
  ObjectivePage,
  ObjectiveQuery,
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

  /** @throws NotFoundError */
  get(objective: string, options: CallOptions): Promise<ObjectiveDetail>;
}
