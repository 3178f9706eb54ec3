import type {
  Budget,
  BudgetingMethod,
  IncidentImpact,
  IncidentStatus,
  ObjectiveDefinition,
  ObjectiveState,
  SliceFigures,
  SliSpec,
  SupportHours,
  WindowFigures,
} from '@stagecraft/backstage-plugin-sla-common';

/** Row of `objectives`. */
export interface ObjectiveRow {
  objective: string;
  slo_ref: string;
  objective_id: string;
  title: string;
  description: string | null;
  entity_ref: string;
  owner_ref: string | null;
  target_ppm: number;
  time_window: string;
  budgeting_method: BudgetingMethod;
  indicator: SliSpec | null;
  not_computed: string | null;
  withdrawn_at: Date | null;
  slice_minutes: number | null;
  slice_target_ppm: number | null;
  /** Null until it was read again from the catalog. */
  definition: RevisedDefinition | null;
}

/** Figures as JSON keeps them, which knows no large whole numbers. */
export type FiguresJson = Omit<WindowFigures, 'slices'> & {
  slices?: Omit<SliceFigures, 'ratioSum'> & { ratioSum: string };
};

/** The part of a definition that decides its figures. */
export type RevisedDefinition = Omit<
  ObjectiveDefinition,
  'title' | 'description' | 'notComputed'
>;

/** Row of `objective_revisions`. */
export interface ObjectiveRevisionRow {
  objective: string;
  revision: number;
  target_ppm: number;
  time_window: string;
  withdrawn: boolean;
  definition: RevisedDefinition;
  effective_at: Date;
  recorded_at: Date;
}

/** Row of `verdicts`, as the driver reads it: bigint is text. */
export interface VerdictRow {
  objective: string;
  state: ObjectiveState;
  good: string;
  total: string;
  attainment_ppm: number | null;
  remaining_budget: number | null;
  covered_minutes: number;
  window_minutes: number;
  sample: boolean;
  target_ppm: number;
  window_from: Date;
  window_to: Date;
  evaluated_at: Date;
  rule_version: string;
  burn_rate: number | null;
  time_left_minutes: number | null;
  trend: (number | null)[];
  budget: Budget | null;
  measurable_minutes: number | null;
  figures: FiguresJson | null;
}

/** Row of `definition_revisions`. */
export interface AgreementRevisionRow {
  entity_ref: string;
  revision: number;
  hash: string;
  withdrawn: boolean;
  body: object;
  effective_at: Date;
  recorded_at: Date;
}

/** Row of `agreements`; `review_on` is read as text. */
export interface AgreementRow {
  ref: string;
  title: string;
  description: string | null;
  provider_ref: string;
  consumer_refs: string[];
  owner_ref: string;
  effective_from: Date;
  review_on: string | null;
  support_hours: SupportHours | null;
}

/** Row of `definition_problems`. */
export interface ProblemRow {
  origin: 'processing' | 'entity';
  entity_ref: string;
  position: number;
  location: string | null;
  document: string;
  line: number | null;
  field: string | null;
  message: string;
  seen_at: Date;
}

/** Row of `incidents`. */
export interface IncidentRow {
  id: string;
  title: string;
  started_at: Date;
  ended_at: Date | null;
  impact: IncidentImpact;
  status: IncidentStatus;
  source: string;
  external_id: string | null;
  created_by: string;
  created_at: Date;
  updated_at: Date;
  version: number;
}

/** Row of `incident_updates`. */
export interface IncidentUpdateRow {
  id: string;
  incident_id: string;
  status: IncidentStatus;
  text: string;
  at: Date;
  recorded_at: Date;
  external_id: string | null;
  created_by: string;
}

/** Row of `maintenance`. */
export interface MaintenanceRow {
  id: string;
  title: string;
  description: string | null;
  starts_at: Date;
  ends_at: Date;
  cancelled_at: Date | null;
  created_by: string;
  created_at: Date;
  updated_at: Date;
  version: number;
}

/** Row of `maintenance_revisions`. */
export interface MaintenanceRevisionRow {
  maintenance_id: string;
  version: number;
  title: string;
  description: string | null;
  entity_refs: string[];
  starts_at: Date;
  ends_at: Date;
  cancelled: boolean;
  changed_by: string;
  recorded_at: Date;
}
