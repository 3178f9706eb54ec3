import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { details, item } from '../../__fixtures__/items';
import {
  fakeRoadmapApi,
  renderRoadmap,
  responseError,
} from '../../__fixtures__/renderRoadmap';

const request = (fields: object = {}) =>
  item({
    kind: 'request',
    state: 'open',
    commitment: undefined,
    firstCommitment: undefined,
    title: 'Tracking by text message',
    ...fields,
  });
const page = (...items: ReturnType<typeof item>[]) =>
  jest.fn(async () => ({ items, totalItems: items.length }));
const show = (
  answers: Parameters<typeof fakeRoadmapApi>[0],
  options: { path?: string; denied?: string[] } = {},
) => renderRoadmap(fakeRoadmapApi(answers), { path: '/requests', ...options });
const decideName = 'Decide on Tracking by text message';

describe('RequestsPage', () => {
  it('lists what waits, by votes, and what was answered when asked', async () => {
    const listItems = page(request({ votes: 12 }));
    show({ listItems });
    const line = await screen.findByRole('article', {
      name: 'Tracking by text message',
    });
    expect(line).toHaveTextContent('12');
    expect(line).toHaveTextContent('Open');
    expect(listItems).toHaveBeenLastCalledWith(
      expect.objectContaining({
        kind: ['request'],
        standing: 'open',
        sort: 'votes',
      }),
    );
    await userEvent.click(screen.getByRole('radio', { name: 'Answered' }));
    await waitFor(() =>
      expect(listItems).toHaveBeenLastCalledWith(
        expect.objectContaining({ standing: 'settled' }),
      ),
    );
  });

  it('says which item answers an accepted request', async () => {
    const attributes = { acceptedInto: 'RM-4' };
    const listItems = page(request({ state: 'accepted', attributes }));
    show({ listItems }, { path: '/requests?show=answered' });
    expect(await screen.findByRole('link', { name: 'RM-4' })).toHaveAttribute(
      'href',
      '/roadmap/items/RM-4',
    );
  });

  it('says what to do when nothing is there, and when nothing matches', async () => {
    show({ listItems: page() });
    expect(await screen.findByText('No request is waiting')).toBeVisible();
    expect(
      screen.getAllByRole('button', { name: 'Ask for something' }),
    ).not.toHaveLength(0);
  });

  it('says why it could not load', async () => {
    const error = await responseError(503, 'The database is away');
    show({ listItems: jest.fn().mockRejectedValue(error) });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The database is away',
    );
  });

  it('lets only those decide who may', async () => {
    show(
      { listItems: page(request()) },
      { denied: ['roadmap.request.triage', 'roadmap.request.create'] },
    );
    await screen.findByRole('article');
    expect(
      screen.queryByRole('button', { name: /Decide|Ask/ }),
    ).not.toBeInTheDocument();
  });

  it('declines with a reason', async () => {
    const asked = { ...details(), ...request(), commitments: [] };
    const getItem = jest.fn().mockResolvedValue({
      ...asked,
      nextStates: ['asked', 'accepted', 'declined', 'withdrawn'],
      promisable: false,
    });
    const moveItem = jest.fn().mockResolvedValue(asked);
    const listItems = page(request());
    show({ getItem, listItems, moveItem });
    await userEvent.click(
      await screen.findByRole('button', { name: decideName }),
    );
    const dialog = await screen.findByRole('dialog');
    const decide = within(dialog).getByRole('button', { name: 'Decide' });
    expect(decide).toBeDisabled();
    await userEvent.click(
      within(dialog).getByRole('radio', { name: 'Declined' }),
    );
    expect(dialog).toHaveTextContent('Everyone who voted is told');
    expect(dialog).toHaveTextContent('Say why: declined needs a reason.');
    await userEvent.type(
      within(dialog).getByRole('textbox', { name: /Why/ }),
      'Too dear',
    );
    await userEvent.click(decide);
    await waitFor(() =>
      expect(moveItem).toHaveBeenCalledWith('RM-1', 4, {
        to: 'declined',
        reason: 'Too dear',
      }),
    );
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
  });
});

describe('asking', () => {
  it('shows similar ones while typing, and sends what was written', async () => {
    const findSimilar = jest
      .fn()
      .mockResolvedValue([request({ key: 'RM-7', title: 'Text messages' })]);
    const ask = jest.fn().mockResolvedValue(details({ key: 'RM-9' }));
    show({ ask, findSimilar, listItems: page(request()) });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Ask for something' }),
    );
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(
      within(dialog).getByRole('textbox', { name: /What do you need/ }),
      'Text message',
    );
    const similar = await within(dialog).findByRole('list', {
      name: 'Similar',
    });
    expect(similar).toHaveTextContent('Text messages');
    expect(findSimilar).toHaveBeenCalledTimes(1);
    expect(findSimilar).toHaveBeenCalledWith('Text message');
    expect(
      within(similar).getByRole('button', { name: /^Vote for Text messages/ }),
    ).toBeVisible();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Ask' }));
    await waitFor(() =>
      expect(ask).toHaveBeenCalledWith({
        title: 'Text message',
        summary: '',
        entities: [],
      }),
    );
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
  });

  it('can be done when similar ones cannot be looked up', async () => {
    const findSimilar = jest
      .fn()
      .mockRejectedValue(await responseError(503, 'away'));
    show({ findSimilar, listItems: page(request()) });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Ask for something' }),
    );
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(
      within(dialog).getByRole('textbox', { name: /What do you need/ }),
      'Text',
    );
    expect(
      await within(dialog).findByText(/could not be looked up/),
    ).toBeVisible();
    expect(within(dialog).getByRole('button', { name: 'Ask' })).toBeEnabled();
  });
});
