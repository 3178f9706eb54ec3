import type { Comment } from '@stagecraft/backstage-plugin-roadmap-common';

/** A comment of the reader, or what the fields say. */
export function comment(fields: Partial<Comment> = {}): Comment {
  const seq = fields.seq ?? 1;
  return {
    id: `c${seq}`,
    seq,
    author: 'user:default/devon',
    body: `Comment ${seq}`,
    createdAt: '2026-11-20T10:00:00.000Z',
    deleted: false,
    mine: true,
    version: 1,
    ...fields,
  };
}
