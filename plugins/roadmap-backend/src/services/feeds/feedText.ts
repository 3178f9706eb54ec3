import type { FeedChange, FeedScope } from '../../database/FeedStore';

/** When nothing has changed yet there is no other instant that stays the same. */
export const EPOCH = new Date(0);

const stateWords: Record<string, string> = {
  proposed: 'proposed again',
  committed: 'committed',
  'in-progress': 'in progress',
  shipped: 'shipped',
  validated: 'validated',
  withdrawn: 'withdrawn',
};

/** Text without what neither XML nor calendars can hold. */
export const plain = (text: string) =>
  // eslint-disable-next-line no-control-regex
  text.replace(
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g,
    '',
  );

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML that shows just that text. */
export const asHtml = (text: string) =>
  plain(text).replace(/[&<>"']/g, found => entities[found]);

/** What a feed is about, as its title. */
export function titleOf({ ownerRef, entityRef }: FeedScope): string {
  const about = [ownerRef, entityRef].filter(ref => ref !== undefined);
  return ['Roadmap', ...about].join(', ');
}

/** What happened, in a few words. */
export function describeChange({ type, after = {} }: FeedChange): string {
  if (type === 'created') return 'new on the roadmap';
  if (type === 'state-changed') {
    return stateWords[String(after.state)] ?? 'changed';
  }
  const { dueOn, confidence } = after;
  if (typeof dueOn !== 'string') return 'promised';
  return typeof confidence === 'number'
    ? `promised for ${dueOn}, confidence ${Math.round(confidence * 100)} %`
    : `promised for ${dueOn}`;
}
