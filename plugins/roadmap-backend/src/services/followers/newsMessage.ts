import { parseEntityRef } from '@backstage/catalog-model';
import type { NotificationPayload } from '@backstage/plugin-notifications-common';
import type { News } from '../../database/NewsStore';

/** What the portal keeps of a title. */
const LONGEST_TITLE = 255;
const LONGEST_DESCRIPTION = 1000;

/**
 * What followers are told. News of one topic and item have one scope, so that
 * the later take the place of the earlier, and the same news sent twice are
 * still one. The topics `roadmap.state`, `roadmap.promise` and
 * `roadmap.comment` can each be muted. The words of a comment are left out:
 * they belong to its author, who may take them back.
 */
export function newsMessage(news: News): NotificationPayload {
  const { id, itemId, key, topic, reason } = news;
  return {
    title: cut(`${key} ${whatHappened(news)}: ${news.title}`, LONGEST_TITLE),
    ...(reason && { description: cut(reason, LONGEST_DESCRIPTION) }),
    link: `/roadmap/items/${key}`,
    severity: topic === 'comment' ? 'low' : 'normal',
    topic: `roadmap.${topic}`,
    scope: `roadmap.${topic}:${itemId}`,
    metadata: { idempotencyKey: `roadmap.news:${id}`, item: key },
  };
}

/**
 * Whom to tell and whom not: who chose to follow, the owner and who follows by
 * the catalog, and of a withdrawal everyone who voted; never who did it, nor who
 * chose not to follow.
 */
export function recipientsOf(news: News, derived: string[]) {
  const voters = news.after.state === 'withdrawn' ? news.voters : [];
  const { actor, unfollowers } = news;
  const excluded = [...unfollowers, ...(actor ? [actor] : [])];
  const wanted = [news.ownerRef, ...news.followers, ...derived, ...voters];
  return {
    entityRef: [...new Set(wanted)].filter(ref => !excluded.includes(ref)),
    excludeEntityRef: excluded,
  };
}

function whatHappened(news: News): string {
  const { topic, before, after } = news;
  if (topic === 'comment') return `has a comment by ${nameOf(news.actor)}`;
  if (topic === 'state') return `is ${words(after.state)}`;
  return typeof before.dueOn === 'string'
    ? `is promised for ${words(after.dueOn)} instead of ${before.dueOn}`
    : `is promised for ${words(after.dueOn)}`;
}

function words(value: unknown): string {
  return typeof value === 'string'
    ? value.replace('in-progress', 'in progress')
    : 'changed';
}

function nameOf(actor: string | undefined): string {
  return actor?.startsWith('user:') ? parseEntityRef(actor).name : 'somebody';
}

function cut(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
