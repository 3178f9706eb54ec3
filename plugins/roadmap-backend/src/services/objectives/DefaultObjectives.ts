import type { AuthService } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import type {
  ObjectiveDraft,
  ObjectiveQuery,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type { MetricStore } from '../../database/objectives/MetricStore';
import type { ObjectiveStore } from '../../database/objectives/ObjectiveStore';
import type { KnownEntities } from '../KnownEntities';
import { principalOf } from '../principalOf';
import type { ReadRights } from '../ReadRights';
import { refuseUnknownRefs } from '../refuseUnknownRefs';
import type { CallOptions } from '../RoadmapItems';
import {
  dayOf,
  judgeMetric,
  judgeMetricDetails,
  judgeObjective,
} from './judge';
import { readObjectiveQuarters } from './objectiveQuarters';
import type { Objectives, ReadObjective } from './Objectives';

/** As many items without an objective are named. */
const NAMED_ITEMS = 50;

/** What objectives work with. */
export interface ObjectivesOptions {
  auth: Pick<AuthService, 'isPrincipal'>;
  clock: () => Date;
  entities: KnownEntities;
  metrics: Pick<MetricStore, 'ofObjectives' | 'detailsOf'>;
  objectives: ObjectiveStore;
  readRights: Pick<ReadRights, 'of'>;
}

/** Decides what may happen to objectives, and counts for whom reads them; who may write is decided around it. */
export class DefaultObjectives implements Objectives {
  readonly #auth: ObjectivesOptions['auth'];
  readonly #clock: () => Date;
  readonly #entities: KnownEntities;
  readonly #metrics: ObjectivesOptions['metrics'];
  readonly #objectives: ObjectiveStore;
  readonly #readRights: Pick<ReadRights, 'of'>;

  constructor(options: ObjectivesOptions) {
    this.#auth = options.auth;
    this.#clock = options.clock;
    this.#entities = options.entities;
    this.#metrics = options.metrics;
    this.#objectives = options.objectives;
    this.#readRights = options.readRights;
  }

  async list(query: ObjectiveQuery, options: CallOptions) {
    const readable = await this.#readRights.of(options);
    const now = this.#clock();
    const range = readObjectiveQuarters(query, now);
    const [stored, without] = await Promise.all([
      this.#objectives.list(range, readable),
      this.#objectives.withoutObjective(NAMED_ITEMS, readable),
    ]);
    const metrics = await this.#metrics.ofObjectives(stored.map(it => it.id));
    const today = dayOf(now);
    return {
      today,
      ...range,
      objectives: stored.map(it =>
        judgeObjective(
          it,
          metrics
            .filter(({ objectiveId }) => objectiveId === it.id)
            .map(metric => judgeMetric(metric, today)),
        ),
      ),
      withoutObjective: without.items,
      totalWithoutObjective: without.total,
    };
  }

  async get(key: string, options: CallOptions) {
    const readable = await this.#readRights.of(options);
    const stored = await this.#objectives.get(key, readable);
    const [metrics, revisions, servedBy] = await Promise.all([
      this.#metrics.detailsOf({ objectiveId: stored.id }),
      this.#objectives.revisions(stored.id),
      this.#objectives.servedBy(key, readable),
    ]);
    const today = dayOf(this.#clock());
    const judged = metrics.map(metric => judgeMetricDetails(metric, today));
    return { ...judgeObjective(stored, judged), revisions, servedBy };
  }

  async create(draft: ObjectiveDraft, options: CallOptions) {
    await refuseUnknownRefs(this.#entities, [draft.ownerRef], options);
    const key = await this.#objectives.create(draft, this.#actor(options));
    return this.get(key, options);
  }

  async update(
    read: ReadObjective,
    draft: ObjectiveDraft,
    options: CallOptions,
  ) {
    const current = await this.#objectives.get(read.key);
    if (current.revision !== read.revision) {
      throw new ConflictError(
        `${read.key} is at revision ${current.revision}, not ${read.revision}; read it again and repeat the change`,
      );
    }
    // An owner that has left the catalog since must not stop an edit.
    const added = draft.ownerRef === current.ownerRef ? [] : [draft.ownerRef];
    await refuseUnknownRefs(this.#entities, added, options);
    await this.#objectives.update(current, draft, this.#actor(options));
    return this.get(read.key, options);
  }

  #actor({ credentials }: CallOptions): string {
    return principalOf(credentials, this.#auth).name;
  }
}
