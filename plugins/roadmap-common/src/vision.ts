/** The vision as one version has it. */
export interface Vision {
  /** Counts from 1; 0 while nobody has written one. */
  version: number;
  /** Markdown; empty while nobody has written one. */
  markdown: string;
  /** User ref, service subject, or `person:<id>` once the name was erased. */
  writtenBy?: string;
  writtenAt?: string;
  /** `portal`, or the name of the set that it was imported with. */
  source: string;
}

/** Body of a vision that is written. */
export interface VisionDraft {
  /** Markdown, 1 to 20,000 characters that are not all blank. */
  markdown: string;
}

/** What lists say of a version. */
export type VisionVersion = Required<Omit<Vision, 'markdown'>>;
