import type {
  ObjectiveDetails,
  ObjectiveDraft,
  ObjectiveList,
  ObjectiveQuery,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type { CallOptions } from '../RoadmapItems';

/** An objective that somebody read, by key and revision. */
export interface ReadObjective {
  key: string;
  revision: number;
}

/** What can be done with objectives. */
export interface Objectives {
  /** @throws InputError for quarters that cannot be shown */
  list(query: ObjectiveQuery, options: CallOptions): Promise<ObjectiveList>;

  /** @throws NotFoundError */
  get(key: string, options: CallOptions): Promise<ObjectiveDetails>;

  /** @throws InputError for a quarter or an owner that is not there */
  create(
    draft: ObjectiveDraft,
    options: CallOptions,
  ): Promise<ObjectiveDetails>;

  /** @throws NotFoundError, InputError; ConflictError when stale */
  update(
    read: ReadObjective,
    draft: ObjectiveDraft,
    options: CallOptions,
  ): Promise<ObjectiveDetails>;
}
