import { useApi } from '@backstage/frontend-plugin-api';
import { useCookieAuthRefresh } from '@backstage/plugin-auth-react';
import { Link } from '@backstage/ui';
import type {
  FeedName,
  FeedScope,
} from '@stagecraft/backstage-plugin-roadmap-common/client';
import {
  roadmapApiRef,
  useLoaded,
} from '@stagecraft/backstage-plugin-roadmap-react';
import styles from './FeedLinks.module.css';

/** Feeds with the words of the links that lead to them. */
type Feeds = readonly (readonly [feed: FeedName, words: string])[];

/** What is planned and what happens to it. */
export const ROADMAP_FEEDS: Feeds = [
  ['changes.atom', 'Changes as Atom'],
  ['changes.json', 'Changes as JSON Feed'],
  ['promises.ics', 'Promised dates as calendar'],
];

/** What was delivered. */
export const CHANGELOG_FEEDS: Feeds = [
  ['changelog.atom', 'By month as Atom'],
  ['changelog.json', 'By month as JSON Feed'],
];

/** Leads to the feeds of what is shown, for readers and calendars. */
export function FeedLinks(props: { feeds: Feeds; scope: FeedScope }) {
  const { feeds, scope } = props;
  const api = useApi(roadmapApiRef);
  const { ownerRef, entityRef } = scope;
  // A link is followed without a token, so the browser needs the portal's cookie.
  useCookieAuthRefresh({ pluginId: 'roadmap' });
  const { value } = useLoaded(() => {
    const narrowed = {
      ...(ownerRef && { ownerRef }),
      ...(entityRef && { entityRef }),
    };
    return Promise.all(feeds.map(([feed]) => api.feedUrl(feed, narrowed)));
  }, [api, feeds, ownerRef, entityRef]);
  if (!value) return null;
  return (
    <nav className={styles.feeds} aria-label="Subscribe">
      {feeds.map(([feed, words], index) => (
        <Link key={feed} href={value[index]} target="_blank" rel="noopener">
          {words}
        </Link>
      ))}
    </nav>
  );
}
