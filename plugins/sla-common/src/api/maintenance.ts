/** What people announce of planned maintenance. */
export interface MaintenanceDraft {
  title: string;
  entityRefs: string[];
  from: string;
  /** Not included. */
  to: string;
  /** Plain text; addresses in it are shown as links. */
  description?: string;
}

/** Planned maintenance, announced for once. It excludes nothing from any figure, and keeps alerts from beginning. */
export interface Maintenance extends MaintenanceDraft {
  id: string;
  /** Absent while it stands. */
  cancelledAt?: string;
  /** User ref, or subject of a service. */
  createdBy: string;
  createdAt: string;
  updatedAt: string;
  /** Grows by one with every change. */
  version: number;
}

/** What an announcement said from one change to the next. */
export interface MaintenanceRevision extends MaintenanceDraft {
  /** Counts from 1. */
  version: number;
  cancelled: boolean;
  /** User ref, or subject of a service. */
  changedBy: string;
  recordedAt: string;
}

/** An announcement with all that it ever said, oldest first. */
export interface MaintenanceDetail extends Maintenance {
  revisions: MaintenanceRevision[];
}

/** How a list of planned maintenance is narrowed. Fields that are left out do not narrow. */
export interface MaintenanceQuery {
  entityRef?: string;
  /** Only what ends after this instant. */
  from?: string;
  /** Only what begins before this instant. */
  to?: string;
  /** Whether to list what was cancelled, too. */
  cancelled?: boolean;
  limit?: number;
  offset?: number;
}

/** One page of planned maintenance. */
export interface MaintenancePage {
  items: Maintenance[];
  totalItems: number;
}
