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

const FEEDS: [feed: FeedName, words: string][] = [
  ['changes.atom', 'Changes as Atom'],
  ['changes.json', 'Changes as JSON Feed'],
  ['promises.ics', 'Promised dates as calendar'],
];

/** Leads to the feeds of what is shown, for readers and calendars. */
export function FeedLinks({ scope }: { scope: FeedScope }) {
  const api = useApi(roadmapApiRef);
  const { ownerRef, entityRef } = scope;
  // A link is followed without a token, so the browser needs the portal's cookie.
  useCookieAuthRefresh({ pluginId: 'roadmap' });
  const { value } = useLoaded(() => {
    const narrowed = {
      ...(ownerRef && { ownerRef }),
      ...(entityRef && { entityRef }),
    };
    return Promise.all(FEEDS.map(([feed]) => api.feedUrl(feed, narrowed)));
  }, [api, ownerRef, entityRef]);
  if (!value) return null;
  return (
    <nav className={styles.feeds} aria-label="Subscribe">
      {FEEDS.map(([feed, words], index) => (
        <Link key={feed} href={value[index]} target="_blank" rel="noopener">
          {words}
        </Link>
      ))}
    </nav>
  );
}
