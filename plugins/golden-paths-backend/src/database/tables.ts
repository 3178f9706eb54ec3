import type {
  ChangedFile,
  FileHashes,
  GoldenPathAnswers,
  LayerHashes,
  ReleaseAhead,
} from '@stagecraft/backstage-plugin-golden-paths-common';

/** Row of `projects`. */
export interface ProjectRow {
  entity_ref: string;
  owner_ref: string | null;
  template: string;
  repository_url: string | null;
  head_commit: string | null;
  answers: GoldenPathAnswers | null;
  hashes: FileHashes | null;
  read_problem: string | null;
  /** When somebody tried to read it, and when that worked. */
  read_at: Date | null;
  known_at: Date | null;
  /** Page of the repository when it is not where the catalog says. */
  moved_to: string | null;
}

/** Row of `drifts`. */
export interface DriftRow {
  entity_ref: string;
  judged_from: string;
  newest_tag: string | null;
  behind: number | null;
  by_team: number;
  by_template: number;
  by_both: number;
  releases: ReleaseAhead[];
  files: ChangedFile[];
  problem: string | null;
  judged_at: Date;
}

/** Row of `releases`. */
export interface ReleaseRow {
  source_url: string;
  tag: string;
  commit: string;
  layers: LayerHashes;
  /** Version of the engine that hashed them. */
  engine: string;
}

/** Row of `sources`. */
export interface SourceRow {
  source_url: string;
  problem: string | null;
  moved_to: string | null;
  known_at: Date | null;
}

/** Row of `notices`. */
export interface NoticeRow {
  entity_ref: string;
  tag: string;
  made_at: Date;
  sent_at: Date | null;
}

/** A project and its drift, without what only its own page needs. */
export type FleetRow = Omit<ProjectRow, 'answers' | 'hashes' | 'head_commit'> &
  Partial<Nullable<Omit<DriftRow, 'releases' | 'files' | 'entity_ref'>>> & {
    /** The release that it was generated from. */
    tag: string | null;
    /** Repository of its template. */
    source_url: string | null;
  };

/** A project with all that is known of it; of a project without drift all of that is null. */
export type ProjectWithDrift = ProjectRow &
  Partial<Nullable<Omit<DriftRow, 'entity_ref'>>>;

type Nullable<T> = { [K in keyof T]: T[K] | null };
