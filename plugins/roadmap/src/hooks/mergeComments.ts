import type {
  Comment,
  CommentPage,
} from '@stagecraft/backstage-plugin-roadmap-common';

/** Comments without a gap, oldest first. */
export type KnownComments = Pick<CommentPage, 'comments' | 'earlier'>;

/**
 * Adds a page to what is known. Where comments lie between the two that nobody
 * has read yet, the page takes the place of what was known.
 */
export function mergeComments(
  known: KnownComments | undefined,
  page: KnownComments,
): KnownComments {
  if (!known || leavesGap(known, page) || leavesGap(page, known)) return page;
  const byId = new Map(
    [...known.comments, ...page.comments].map(comment => [comment.id, comment]),
  );
  return {
    comments: [...byId.values()].sort((a, b) => a.seq - b.seq),
    earlier: Math.min(known.earlier, page.earlier),
  };
}

function leavesGap(first: KnownComments, second: KnownComments): boolean {
  return second.earlier > first.earlier + first.comments.length;
}

/** What is known, with a comment as it is by now. */
export function replaceComment(
  known: KnownComments | undefined,
  changed: Comment,
): KnownComments | undefined {
  return (
    known && {
      ...known,
      comments: known.comments.map(comment =>
        comment.id === changed.id ? changed : comment,
      ),
    }
  );
}
