/** How hard an incident hits. */
export type IncidentImpact = 'degraded' | 'outage';

/** What people write about an incident. */
export interface IncidentDraft {
  title: string;
  entityRefs: string[];
  startedAt: string;
  /** Absent while it lasts. */
  endedAt?: string;
  impact: IncidentImpact;
}

/** Body of a new incident. */
export interface NewIncident extends IncidentDraft {
  /** `portal` unless the incident comes from elsewhere. */
  source?: string;
  /** What the source calls it; under one, a source records one incident. */
  externalId?: string;
}

/** A recorded incident. */
export interface Incident extends IncidentDraft {
  id: string;
  source: string;
  externalId?: string;
  /** User ref, or subject of a service. */
  createdBy: string;
  createdAt: string;
  updatedAt: string;
  /** Grows by one with every change. */
  version: number;
}

/** One page of incidents. */
export interface IncidentPage {
  items: Incident[];
  totalItems: number;
}
