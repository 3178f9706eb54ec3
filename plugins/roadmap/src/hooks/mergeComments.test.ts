import { comment } from '../__fixtures__/comments';
import { mergeComments, replaceComment } from './mergeComments';

const page = (earlier: number, ...seqs: number[]) => ({
  earlier,
  comments: seqs.map(seq => comment({ seq })),
});

describe('mergeComments', () => {
  it.each([
    ['the first page', undefined, page(3, 4, 5), page(3, 4, 5)],
    ['a page before', page(3, 4, 5), page(1, 2, 3), page(1, 2, 3, 4, 5)],
    ['a page that overlaps', page(2, 3, 4), page(3, 4, 5), page(2, 3, 4, 5)],
    ['a page that follows', page(0, 1, 2), page(2, 3), page(0, 1, 2, 3)],
    ['a page after a gap', page(0, 1, 2), page(3, 4, 5), page(3, 4, 5)],
    ['nothing', page(0), page(0), page(0)],
    ['the first comment', page(0), page(0, 1), page(0, 1)],
  ])('adds %s', (_, known, read, expected) => {
    expect(mergeComments(known, read)).toEqual(expected);
  });

  it('takes the later reading of a comment', () => {
    const edited = comment({ seq: 1, body: 'edited', version: 2 });
    const merged = mergeComments(page(0, 1), {
      earlier: 0,
      comments: [edited],
    });
    expect(merged.comments).toEqual([edited]);
    expect(replaceComment(page(0, 1, 2), edited)?.comments[0]).toBe(edited);
  });
});
