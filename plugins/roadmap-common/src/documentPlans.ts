import type { ItemState, ReasonCode } from './api';

/** The notations of a roadmap document. */
export const documentFormats = ['yaml', 'csv'] as const;

/** How a roadmap document is written down. */
export type DocumentFormat = (typeof documentFormats)[number];

/** A roadmap document as somebody hands it in. */
export interface DocumentText {
  text: string;
  format: DocumentFormat;
}

/** What is wrong with a document, where, and what would be right. */
export interface DocumentProblem {
  /**
   * `conflict`: the portal went on since the document was written; `denied`:
   * the caller may not do it.
   */
  kind: 'error' | 'conflict' | 'denied';
  /** From 1. */
  line: number;
  /** From 1; CSV has none. */
  column?: number;
  /** Such as `items[0].promises[1].due`, or the column of CSV. */
  field?: string;
  /** The item that it is about, once its id could be read. */
  id?: string;
  message: string;
}

/** The fields of an item that a document can change. */
export type DocumentField =
  | 'title'
  | 'summary'
  | 'owner'
  | 'category'
  | 'visibility'
  | 'state'
  | 'entities'
  | 'dependsOn'
  | 'relatesTo';

/** A field before and after, as text; links are separated by commas. Empty where there was or will be nothing. */
export interface FieldChange {
  field: DocumentField;
  before: string;
  after: string;
}

/** A promise that would be made. */
export interface PlannedPromise {
  revision: number;
  due: string;
  /** Due date of the promise before it. */
  previousDue?: string;
  confidence: number;
  reasonCode?: ReasonCode;
  reason?: string;
}

/** What a document would do to one item. */
export interface PlannedItem {
  id: string;
  /** Unset for an item that is to be made. */
  key?: string;
  /** The version that the plan was made against. */
  version?: number;
  title: string;
  /** State after the change. */
  state: ItemState;
  /** Where the item stands in the document, from 1. */
  line: number;
  action: 'create' | 'change' | 'unchanged';
  /** Empty for an item that is to be made. */
  fields: FieldChange[];
  promises: PlannedPromise[];
}

/** What a document would do; nothing of it is done while there are problems. */
export interface DocumentPlan {
  /** Names exactly this plan; applying it asks for it. */
  basis: string;
  /** In the order of the document. */
  items: PlannedItem[];
  /** In the order of the document. */
  problems: DocumentProblem[];
}
