import type { FeedScope } from '../../database/FeedStore';
import type { CallOptions } from '../RoadmapItems';

/** The roadmap for feed readers and calendars. */
export interface Feeds {
  /** What changed, as an Atom document (RFC 4287). */
  atom(scope: FeedScope, options: CallOptions): Promise<string>;

  /** What changed, as a JSON Feed 1. */
  json(scope: FeedScope, options: CallOptions): Promise<string>;

  /** What was delivered, by month, as an Atom document. */
  changelogAtom(scope: FeedScope, options: CallOptions): Promise<string>;

  /** What was delivered, by month, as a JSON Feed. */
  changelogJson(scope: FeedScope, options: CallOptions): Promise<string>;

  /** The promised dates as iCalendar (RFC 5545). */
  calendar(scope: FeedScope, options: CallOptions): Promise<string>;
}
