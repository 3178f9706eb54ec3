import type {
  Incident,
  IncidentUpdate,
} from '@stagecraft/backstage-plugin-sla-common';
import type { Knex } from 'knex';
import type { IncidentRow, IncidentUpdateRow } from '../tables';

/** Incidents of these rows in their order, whole, in two statements however many. */
export async function readIncidents(
  db: Knex,
  rows: IncidentRow[],
): Promise<Incident[]> {
  const ids = rows.map(({ id }) => id);
  const [links, updates] = await Promise.all([
    db<{ incident_id: string; entity_ref: string }>('incident_entities')
      .whereRaw('incident_id = ANY(?)', [ids])
      .orderBy(['incident_id', 'position']),
    db<IncidentUpdateRow>('incident_updates')
      .whereRaw('incident_id = ANY(?)', [ids])
      .orderBy([
        { column: 'at', order: 'desc' },
        { column: 'seq', order: 'desc' },
      ]),
  ]);
  const refsOf = byIncident(links);
  const updatesOf = byIncident(updates);
  return rows.map(row => ({
    ...toIncident(row),
    entityRefs: (refsOf.get(row.id) ?? []).map(link => link.entity_ref),
    updates: (updatesOf.get(row.id) ?? []).map(toUpdate),
  }));
}

function byIncident<T extends { incident_id: string }>(rows: T[]) {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.incident_id);
    if (group) group.push(row);
    else groups.set(row.incident_id, [row]);
  }
  return groups;
}

function toIncident(row: IncidentRow) {
  return {
    id: row.id,
    title: row.title,
    startedAt: row.started_at.toISOString(),
    ...(row.ended_at !== null && { endedAt: row.ended_at.toISOString() }),
    impact: row.impact,
    status: row.status,
    source: row.source,
    ...(row.external_id !== null && { externalId: row.external_id }),
    createdBy: row.created_by,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    version: row.version,
  };
}

function toUpdate(row: IncidentUpdateRow): IncidentUpdate {
  return {
    id: row.id,
    status: row.status,
    text: row.text,
    at: row.at.toISOString(),
    ...(row.external_id !== null && { externalId: row.external_id }),
    createdBy: row.created_by,
  };
}
