import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Comment } from '@stagecraft/backstage-plugin-roadmap-common';
import { comment } from '../../__fixtures__/comments';
import { details } from '../../__fixtures__/items';
import {
  fakeRoadmapApi,
  renderRoadmap,
  responseError,
} from '../../__fixtures__/renderRoadmap';

const pageOf = (comments: Comment[], earlier = 0) => ({
  comments,
  earlier,
  totalItems: earlier + comments.length,
});

async function show(
  answers: Parameters<typeof fakeRoadmapApi>[0],
  denied?: string[],
) {
  const getItem = jest.fn().mockResolvedValue(details());
  const api = fakeRoadmapApi({ getItem, ...answers });
  renderRoadmap(api, { path: '/items/RM-1', denied });
  return screen.findByRole('region', { name: 'Comments' });
}

describe('Comments', () => {
  it('stand in their order, with a place for those that were deleted', async () => {
    const listComments = jest
      .fn()
      .mockResolvedValue(
        pageOf([
          comment({ seq: 1, body: '', deleted: true }),
          comment({ seq: 2, mine: false, author: 'person:7' }),
        ]),
      );
    const panel = await show({ listComments });
    await within(panel).findByText('Comment 2');
    const [gone, other] = within(panel).getAllByRole('listitem');
    expect(gone).toHaveTextContent('This comment was deleted by its author.');
    expect(within(gone).queryByRole('button')).not.toBeInTheDocument();
    expect(other).toHaveTextContent('somebody who has left');
    expect(within(other).queryByRole('button')).not.toBeInTheDocument();
  });

  it('show no script, no unsafe link and no picture from elsewhere', async () => {
    const body = [
      '[ok](https://example.com/a) [no](javascript:alert(1)) [no](JaVa\tScRiPt:alert(1)) [no](data:text/html,x)',
      '<script>window.evil = 1</script><img src=x onerror="window.evil = 1"><svg onload="window.evil = 1">',
      '![far](https://example.com/spy.png) <iframe srcdoc="<script>1</script>"></iframe>',
    ].join('\n\n');
    const listComments = jest
      .fn()
      .mockResolvedValue(pageOf([comment({ body })]));
    const panel = await show({ listComments });
    await within(panel).findByText('ok');
    const [line] = within(panel).getAllByRole('listitem');
    const hrefs = [...line.querySelectorAll('a')].map(a =>
      a.getAttribute('href'),
    );
    expect(hrefs.filter(href => !href?.startsWith('/catalog/'))).toEqual([
      'https://example.com/a',
    ]);
    expect(
      line.querySelector('script, iframe, [onerror], [onload]'),
    ).toBeNull();
    expect(line.innerHTML).not.toContain('spy.png"');
    expect((window as { evil?: number }).evil).toBeUndefined();
  });

  it('go back as far as the reader wants', async () => {
    const listComments = jest
      .fn()
      .mockResolvedValueOnce(pageOf([comment({ seq: 3 })], 2))
      .mockResolvedValueOnce(
        pageOf([comment({ seq: 1 }), comment({ seq: 2 })]),
      );
    const panel = await show({ listComments });
    const more = await within(panel).findByRole('button', {
      name: 'Show earlier comments (2)',
    });
    await userEvent.click(more);
    await within(panel).findByText('Comment 1');
    expect(listComments).toHaveBeenLastCalledWith('RM-1', { before: 3 });
    expect(more).not.toBeInTheDocument();
    expect(
      within(panel)
        .getAllByText(/^Comment \d$/)
        .map(({ textContent }) => textContent),
    ).toEqual(['Comment 1', 'Comment 2', 'Comment 3']);
  });

  it('keep what was written when it could not be saved', async () => {
    const addComment = jest
      .fn()
      .mockRejectedValueOnce(await responseError(503, 'The database is away'))
      .mockResolvedValue(comment());
    const panel = await show({ addComment });
    const field = within(panel).getByLabelText('Your comment');
    const send = within(panel).getByRole('button', { name: 'Comment' });
    expect(send).toBeDisabled();
    await userEvent.type(field, 'Please do');
    await userEvent.click(send);
    expect(await within(panel).findByRole('alert')).toHaveTextContent(
      'The database is away',
    );
    expect(field).toHaveValue('Please do');
    await userEvent.click(send);
    await waitFor(() => expect(field).toHaveValue(''));
    expect(addComment).toHaveBeenLastCalledWith('RM-1', { body: 'Please do' });
  });

  it('keep an edit that another window has overtaken', async () => {
    const first = comment();
    const second = comment({ body: 'Elsewhere', version: 2 });
    const listComments = jest
      .fn()
      .mockResolvedValueOnce(pageOf([first]))
      .mockResolvedValue(pageOf([second]));
    const editComment = jest
      .fn()
      .mockRejectedValueOnce(await responseError(409, 'at version 2, not 1'))
      .mockResolvedValue(comment({ body: 'Here', version: 3 }));
    const panel = await show({ listComments, editComment });
    await userEvent.click(
      await within(panel).findByRole('button', { name: 'Edit' }),
    );
    const field = within(panel).getByLabelText('Change your comment');
    await userEvent.clear(field);
    await userEvent.type(field, 'Here');
    const save = within(panel).getByRole('button', { name: 'Save' });
    await userEvent.click(save);
    expect(await within(panel).findByRole('alert')).toHaveTextContent(
      'somewhere else meanwhile',
    );
    expect(field).toHaveValue('Here');
    await waitFor(() => expect(listComments).toHaveBeenCalledTimes(2));
    await userEvent.click(save);
    expect(await within(panel).findByText('Here')).toBeInTheDocument();
    expect(editComment.mock.calls).toEqual([
      ['RM-1', first, { body: 'Here' }],
      ['RM-1', second, { body: 'Here' }],
    ]);
  });

  it('are deleted after a question, and the keyboard stays there', async () => {
    const listComments = jest.fn().mockResolvedValue(pageOf([comment()]));
    const deleteComment = jest
      .fn()
      .mockResolvedValue(comment({ body: '', deleted: true, version: 2 }));
    const panel = await show({ listComments, deleteComment });
    await userEvent.click(
      await within(panel).findByRole('button', { name: 'Delete' }),
    );
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Delete' }),
    );
    expect(
      await within(panel).findByText('This comment was deleted by its author.'),
    ).toBeInTheDocument();
    expect(deleteComment).toHaveBeenCalledWith('RM-1', 'c1');
  });

  it('say when they cannot be read, and give no place to write to who may not', async () => {
    const listComments = jest
      .fn()
      .mockRejectedValue(await responseError(500, 'Something broke'));
    const panel = await show({ listComments }, ['roadmap.comment.create']);
    expect(await within(panel).findByRole('alert')).toBeInTheDocument();
    expect(within(panel).queryByRole('textbox')).not.toBeInTheDocument();
  });
});
