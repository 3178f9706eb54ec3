import type {
  DocumentFormat,
  DocumentPlan,
  DocumentText,
  ItemQuery,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type { CallOptions } from '../RoadmapItems';

/** A document, and the plan of it that somebody saw. */
export interface DocumentApplication extends DocumentText {
  basis: string;
}

/** What is to be written down: the items of a list. */
export interface DocumentQuery
  extends Omit<ItemQuery, 'sort' | 'limit' | 'offset'> {
  format: DocumentFormat;
}

/** The roadmap as documents that live elsewhere, such as in git. */
export interface RoadmapDocuments {
  /** What a document would do. Changes nothing. */
  plan(document: DocumentText, options: CallOptions): Promise<DocumentPlan>;

  /**
   * Does what the plan said, or nothing. The answer is the plan as it was done.
   * @throws NotAllowedError or InputError for what the plan names as problems;
   *   ConflictError where the plan has become another
   */
  apply(
    application: DocumentApplication,
    options: CallOptions,
  ): Promise<DocumentPlan>;

  /** @throws InputError where it would become too long */
  write(query: DocumentQuery, options: CallOptions): Promise<string>;
}
