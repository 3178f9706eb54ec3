import { Feed } from 'feed';
import type { FeedChange, FeedScope } from '../../database/FeedStore';
import { asHtml, describeChange, EPOCH, plain, titleOf } from './feedText';

/** What a feed of changes is made of. */
export interface ChangesFeed {
  /** Latest first. */
  changes: FeedChange[];
  scope: FeedScope;
  /** Where the portal shows the roadmap. */
  pageUrl: string;
}

function feedOf(
  { changes, scope, pageUrl }: ChangesFeed,
  write: (text: string) => string,
): Feed {
  const feed = new Feed({
    id: `${pageUrl}?${new URLSearchParams({ ...scope })}`,
    title: titleOf(scope),
    link: pageUrl,
    updated: changes[0] ? new Date(changes[0].at) : EPOCH,
    copyright: '',
    generator: 'Stagecraft',
    author: { name: 'Roadmap' },
  });
  for (const change of changes) {
    const link = `${pageUrl}/items/${change.key}`;
    const words = describeChange(change);
    feed.addItem({
      id: `${link}#event-${change.seq}`,
      title: write(`${change.title}: ${words}`),
      link,
      date: new Date(change.at),
      content: [`${change.key} of ${change.ownerRef}: ${words}.`, change.reason]
        .flatMap(line => (line ? `<p>${asHtml(line)}</p>` : []))
        .join(''),
    });
  }
  return feed;
}

/** Changes as Atom, whose titles are HTML. */
export const writeAtom = (changes: ChangesFeed) =>
  feedOf(changes, asHtml).atom1();

/** Changes as JSON Feed, whose titles are plain text. */
export const writeJsonFeed = (changes: ChangesFeed) =>
  feedOf(changes, plain).json1();
