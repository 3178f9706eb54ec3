/** How hard an incident hits. */
export type IncidentImpact = 'degraded' | 'outage';

/** Where the work on an incident stands; the last is its end. */
export const INCIDENT_STATUSES = [
  'investigating',
  'identified',
  'monitoring',
  'resolved',
] as const;

/** Where the work on an incident stands. */
export type IncidentStatus = (typeof INCIDENT_STATUSES)[number];

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
  /** `investigating` while it lasts unless said otherwise; `resolved` with `endedAt`. */
  status?: IncidentStatus;
  /** First update, told now, in plain text; a source that tells of the past adds updates with their times. */
  text?: string;
}

/** Body of a new update of an incident. */
export interface NewIncidentUpdate {
  status: IncidentStatus;
  /** Plain text; addresses in it are shown as links. */
  text: string;
  /** RFC 3339; now when left out. */
  at?: string;
  /** What the sender calls it; under one, an incident has one update. */
  externalId?: string;
}

/** What was told about an incident at one time; none is ever changed. */
export interface IncidentUpdate {
  id: string;
  status: IncidentStatus;
  /** Plain text; addresses in it are shown as links. */
  text: string;
  at: string;
  externalId?: string;
  /** User ref, or subject of a service. */
  createdBy: string;
}

/** A recorded incident. */
export interface Incident extends IncidentDraft {
  id: string;
  /** `resolved` exactly when it has an end. */
  status: IncidentStatus;
  /** Latest first. */
  updates: IncidentUpdate[];
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
