import type {
  AuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { MetricStore } from '../../database/objectives/MetricStore';
import { ObjectiveStore } from '../../database/objectives/ObjectiveStore';
import type { RoadmapStore } from '../../database/RoadmapStore';
import { VisionStore } from '../../database/VisionStore';
import type { KnownEntities } from '../KnownEntities';
import type { ReadRights } from '../ReadRights';
import type { MetricSources } from '../metricSources/MetricSources';
import type { RequireUpdate } from '../requireUpdate';
import { AuthorizedVisions } from '../vision/AuthorizedVisions';
import { DefaultVisions } from '../vision/DefaultVisions';
import { AuthorizedMetrics } from './AuthorizedMetrics';
import { AuthorizedObjectives } from './AuthorizedObjectives';
import { DefaultMetrics } from './DefaultMetrics';
import { DefaultObjectives } from './DefaultObjectives';
import { ItemGoals } from './ItemGoals';
import { MeasuredThings } from './MeasuredThings';

/** Puts together what knows what the items are for: vision, objectives, metrics. */
export function createObjectives(foundations: {
  auth: Pick<AuthService, 'isPrincipal'>;
  clock: () => Date;
  db: Knex;
  entities: KnownEntities;
  items: Pick<RoadmapStore, 'get'>;
  metricSources: MetricSources;
  permissions: PermissionsService;
  readRights: ReadRights;
  requireUpdate: RequireUpdate;
}) {
  const { db, permissions, readRights, requireUpdate } = foundations;
  const metrics = new MetricStore(db);
  const objectives = new ObjectiveStore(db);
  const stores = { ...foundations, metrics, objectives };
  const goals = new ItemGoals(stores);
  const measured = new MeasuredThings(stores);
  return {
    goals,
    metrics: new AuthorizedMetrics(
      new DefaultMetrics({ ...stores, goals, measured }),
      { measured, readRights, requireUpdate },
    ),
    objectives: new AuthorizedObjectives(
      new DefaultObjectives(stores),
      permissions,
      requireUpdate,
    ),
    visions: new AuthorizedVisions(
      new DefaultVisions({ ...foundations, visions: new VisionStore(db) }),
      { permissions, readRights },
    ),
  };
}
