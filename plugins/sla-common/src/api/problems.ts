/** A problem of a definition, also of a document that never became an entity. */
export interface ReportedProblem {
  entityRef?: string;
  location?: string;
  /** What people call the document, such as `SLO checkout`. */
  document: string;
  /** From 1; absent when the text could not be read again. */
  line?: number;
  field?: string;
  message: string;
  seenAt: string;
}
