import type {
  MetricDraft,
  ObjectiveDraft,
  ReadingDraft,
  VisionDraft,
} from '@stagecraft/backstage-plugin-roadmap-common';

/** A metric of the past with its readings, by people known by ref. */
export interface ImportedMetric extends MetricDraft {
  readings: (ReadingDraft & { readBy: string })[];
}

/** An objective of the past. */
export interface ImportedObjective extends ObjectiveDraft {
  /** Identity at the source; the same one again is skipped. */
  externalId: string;
  writtenBy: string;
  /** RFC 3339. */
  writtenAt: string;
  metrics: ImportedMetric[];
}

/** A vision of the past. */
export interface ImportedVision extends VisionDraft {
  writtenBy: string;
  /** RFC 3339. */
  writtenAt: string;
}

/** What the items of a set are for. */
export interface ImportedPlan {
  /** Taken only where there is none yet. */
  vision?: ImportedVision;
  objectives?: ImportedObjective[];
}
