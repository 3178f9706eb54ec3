import { NotFoundError } from '@backstage/errors';
import type { IncidentStatus } from '@stagecraft/backstage-plugin-sla-common';
import type { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import type { IncidentRow, IncidentUpdateRow } from '../tables';

/** An update of an incident with its author and time. */
export interface UpdateToAppend {
  status: IncidentStatus;
  text: string;
  at: Date;
  externalId?: string;
  createdBy: string;
}

/**
 * Adds an update in the transaction of the caller, and lets the incident follow
 * the latest one. An update that arrives late is kept in its place and changes
 * nothing else. One that was sent before under its external id is ignored.
 *
 * @throws NotFoundError
 */
export async function appendIncidentUpdate(
  tx: Knex,
  incidentId: string,
  update: UpdateToAppend,
): Promise<void> {
  const incident = await tx<IncidentRow>('incidents')
    .where({ id: incidentId })
    .forUpdate()
    .first();
  if (!incident) throw new NotFoundError(`No incident '${incidentId}'`);
  const inserted = await insertIncidentUpdate(tx, incidentId, update);
  if (!inserted) return;
  const latest = await latestUpdate(tx, incidentId);
  await tx<IncidentRow>('incidents')
    .where({ id: incidentId })
    .update({
      ...(latest.id === inserted.id && followed(incident, update)),
      updated_at: tx.fn.now() as unknown as Date,
      version: incident.version + 1,
    });
}

/** @returns the row, unless it was there under its external id */
export async function insertIncidentUpdate(
  tx: Knex,
  incidentId: string,
  update: UpdateToAppend,
) {
  const [row] = await tx<IncidentUpdateRow>('incident_updates')
    .insert({
      id: randomUUID(),
      incident_id: incidentId,
      status: update.status,
      text: update.text,
      at: update.at,
      external_id: update.externalId ?? null,
      created_by: update.createdBy,
    })
    .onConflict(['incident_id', 'external_id'])
    .ignore()
    .returning('*');
  return row as IncidentUpdateRow | undefined;
}

async function latestUpdate(tx: Knex, incidentId: string) {
  const row = await tx<IncidentUpdateRow>('incident_updates')
    .where({ incident_id: incidentId })
    .orderBy([
      { column: 'at', order: 'desc' },
      { column: 'seq', order: 'desc' },
    ])
    .first();
  return row as IncidentUpdateRow;
}

/** What becomes of an incident by its latest update. */
function followed(
  incident: IncidentRow,
  { status, at }: UpdateToAppend,
): Pick<IncidentRow, 'status' | 'ended_at'> | undefined {
  const { ended_at: ended } = incident;
  if (status === 'resolved') return { status, ended_at: ended ?? at };
  // Told late, about a time in which it still lasted.
  if (ended !== null && at < ended) return undefined;
  return { status, ended_at: null };
}
