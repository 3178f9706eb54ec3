import { mockServices } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { DatabaseRoadmapStore } from '../DatabaseRoadmapStore';
import type { ImportedItem } from '../ImportedItem';
import { openDatabase } from '../openDatabase';
import type { ItemToKeep, ListViewpoint } from '../RoadmapStore';

export const priya = 'user:default/priya';
export const devon = 'user:default/devon';
export const viewpoint: ListViewpoint = {
  readable: 'every',
  now: new Date('2026-11-24T10:00:00Z'),
  viewer: priya,
};

export function newItem(fields: Partial<ItemToKeep> = {}): ItemToKeep {
  return {
    state: 'proposed',
    title: 'Parcel labels in colour',
    summary: 'Labels **in colour**',
    ownerRef: 'group:default/platform-engineering',
    entities: [
      { entityRef: 'component:default/label-printer', role: 'affects' },
    ],
    ...fields,
  };
}

export const promise = {
  period: '2026-Q4',
  dueOn: '2026-12-15',
  confidence: 0.8,
};
export const again = {
  period: '2027-Q1',
  dueOn: '2027-02-15',
  confidence: 0.6,
  reasonCode: 'scope-growth' as const,
  reason: 'Two more regions',
};

export function imported(fields: Partial<ImportedItem> = {}): ImportedItem {
  return {
    ...newItem(),
    externalId: 'sample-1',
    state: 'committed',
    createdAt: '2026-01-10T09:00:00Z',
    commitments: [
      {
        period: '2026-Q3',
        dueOn: '2026-09-30',
        confidence: 0.9,
        promisedBy: priya,
        promisedAt: '2026-04-01T09:00:00Z',
      },
      { ...again, promisedBy: devon, promisedAt: '2026-09-01T09:00:00Z' },
    ],
    events: [
      { at: '2026-01-10T09:00:00Z', actor: priya, type: 'created' },
      {
        at: '2026-04-01T09:00:00Z',
        actor: priya,
        type: 'promised',
        reason: 'Planning',
      },
    ],
    votes: [
      { voter: 'voter-1', at: '2026-02-01T00:00:00Z' },
      { voter: 'voter-2', at: '2026-02-02T00:00:00Z' },
      { voter: 'voter-1', at: '2026-02-03T00:00:00Z' },
    ],
    ...fields,
  };
}

/** A store on a database that is empty but for the tables. */
export async function createStore(db: Knex): Promise<DatabaseRoadmapStore> {
  await openDatabase(
    mockServices.database({ knex: db, migrations: { skip: false } }),
  );
  return new DatabaseRoadmapStore(db);
}

/** Gives the first objective a metric whose id is known. */
export async function addKnownMetric(db: Knex, id: string): Promise<void> {
  const [{ id: objectiveId, created_at }] = await db('objectives').limit(1);
  const [{ written_by }] = await db('objective_revisions').limit(1);
  await db('metrics').insert({ id, objective_id: objectiveId, created_at });
  await db('metric_revisions').insert({
    metric_id: id,
    revision: 1,
    name: 'At home at the first try',
    unit: '%',
    direction: 'up',
    baseline: 71,
    target: 78,
    check_on: '2026-11-20',
    source_type: 'hand',
    written_by,
    effective_at: created_at,
  });
}
