import { Feed } from 'feed';
import { DateTime } from 'luxon';
import {
  groupByMonth,
  type ChangelogMonth,
  type ChangelogPage,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type { FeedScope } from '../../database/FeedStore';
import { asHtml, EPOCH, titleOf } from './feedText';

/** What a feed of deliveries is made of. */
export interface ChangelogFeed {
  page: ChangelogPage;
  scope: FeedScope;
  /** Where the portal shows the roadmap. */
  pageUrl: string;
}

/** The months of which every delivery is known, or else the latest one. */
function wholeMonths({ deliveries, totalItems }: ChangelogPage) {
  const months = groupByMonth(deliveries);
  const cut = totalItems > deliveries.length && months.length > 1;
  return cut ? months.slice(0, -1) : months;
}

function contentOf({ deliveries }: ChangelogMonth, pageUrl: string): string {
  const lines = deliveries.map(({ key, title, ownerRef, deliveredAt }) => {
    const href = asHtml(`${pageUrl}/items/${key}`);
    const about = `${key} of ${ownerRef}, ${deliveredAt.slice(0, 10)}`;
    return `<li><a href="${href}">${asHtml(title)}</a> (${asHtml(about)})</li>`;
  });
  return `<ul>${lines.join('')}</ul>`;
}

/** One entry for each month, which grows until the month has passed. */
function feedOf({ page, scope, pageUrl }: ChangelogFeed): Feed {
  const link = `${pageUrl}/changelog`;
  const [latest] = page.deliveries;
  const feed = new Feed({
    id: `${link}?${new URLSearchParams({ ...scope })}`,
    title: `${titleOf(scope)}: what was delivered`,
    link,
    updated: latest ? new Date(latest.deliveredAt) : EPOCH,
    copyright: '',
    generator: 'Stagecraft',
    author: { name: 'Roadmap' },
  });
  for (const month of wholeMonths(page)) {
    const [last] = month.deliveries;
    const name = DateTime.fromISO(month.month).setLocale('en');
    feed.addItem({
      id: `${link}#${month.month}`,
      title: `${name.toFormat('LLLL yyyy')}: ${
        month.deliveries.length
      } delivered`,
      link,
      date: new Date(last.deliveredAt),
      content: contentOf(month, pageUrl),
    });
  }
  return feed;
}

/** Deliveries by month as Atom. */
export const writeChangelogAtom = (feed: ChangelogFeed) => feedOf(feed).atom1();

/** Deliveries by month as JSON Feed. */
export const writeChangelogJson = (feed: ChangelogFeed) => feedOf(feed).json1();
