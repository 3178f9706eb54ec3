import { parseEntityRef } from '@backstage/catalog-model';
import type { NotificationPayload } from '@backstage/plugin-notifications-common';
import type { StateDefinition } from '@stagecraft/backstage-plugin-roadmap-common';
import type { News } from '../../database/NewsStore';

/** What the portal keeps of a title. */
const LONGEST_TITLE = 255;
const LONGEST_DESCRIPTION = 1000;

/**
 * What followers are told. News of one topic and item have one scope, so that
 * the later take the place of the earlier, and the same news sent twice are
 * still one. The topics `roadmap.state`, `roadmap.promise` and
 * `roadmap.comment` can each be muted. The words of a comment are left out:
 * they belong to its author, who may take them back. `state` is the one that
 * the item came into, where its kind is known.
 */
export function newsMessage(
  news: News,
  state?: StateDefinition,
): NotificationPayload {
  const { id, itemId, key, topic, reason } = news;
  return {
    title: cut(
      `${key} ${whatHappened(news, state)}: ${news.title}`,
      LONGEST_TITLE,
    ),
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
 * the catalog, and everyone who voted where the state says so, as of a
 * withdrawal or a refusal; never who did it, nor who
 * chose not to follow. Of what is for its team only, nobody else hears.
 */
export function recipientsOf(
  news: News,
  derived: string[],
  state?: StateDefinition,
) {
  const voters = state?.tellsVoters ? news.voters : [];
  const { actor, unfollowers } = news;
  const excluded = [...unfollowers, ...(actor ? [actor] : [])];
  const others = [...news.followers, ...derived, ...voters];
  const wanted = [news.ownerRef, ...(news.visibility === 'team' ? [] : others)];
  return {
    entityRef: [...new Set(wanted)].filter(ref => !excluded.includes(ref)),
    excludeEntityRef: excluded,
  };
}

function whatHappened(news: News, state?: StateDefinition): string {
  const { topic, before, after } = news;
  if (topic === 'comment') return `has a comment by ${nameOf(news.actor)}`;
  if (topic === 'state') {
    return `is ${state?.title.toLowerCase() ?? words(after.state)}`;
  }
  return typeof before.dueOn === 'string'
    ? `is promised for ${after.dueOn} instead of ${before.dueOn}`
    : `is promised for ${after.dueOn}`;
}

function words(value: unknown): string {
  return typeof value === 'string' ? value.replaceAll('-', ' ') : 'changed';
}

function nameOf(actor: string | undefined): string {
  return actor?.startsWith('user:') ? parseEntityRef(actor).name : 'somebody';
}

function cut(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
