import type { ItemQuery } from '@stagecraft/backstage-plugin-roadmap-common';
import { DateTime } from 'luxon';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { commitment, item, listing as page } from '../../__fixtures__/items';
import {
  fakeRoadmapApi,
  renderRoadmap,
  responseError,
} from '../../__fixtures__/renderRoadmap';

describe('the roadmap by lanes', () => {
  it('shows each item in its lane with what was promised', async () => {
    const first = commitment({ dueOn: '2026-09-30', period: '2026-Q3' });
    const latest = commitment({
      revision: 2,
      dueOn: '2099-11-15',
      period: '2099-Q4',
      confidence: 0.55,
    });
    const listItems = page(
      item({ firstCommitment: first, commitment: latest, source: 'sample' }),
      item({
        id: 'i2',
        key: 'RM-2',
        title: 'An idea',
        lane: 'later',
        commitment: undefined,
      }),
    );
    renderRoadmap(fakeRoadmapApi({ listItems }));

    const now = await screen.findByRole('region', { name: 'Now 1' });
    const card = within(now).getByRole('article', {
      name: 'Tracking without delay',
    });
    expect(card).toHaveTextContent('2099 Q4by 15 Nov 2099');
    expect(card).toHaveTextContent('About even, 55 %');
    expect(card).toHaveTextContent('first promised 30 Sep 2026');
    expect(card).toHaveTextContent('26709 days later');
    expect(card).toHaveTextContent('Sample data');
    expect(card).toHaveTextContent('tracking-api');
    const link = within(card).getByRole('link', {
      name: 'Tracking without delay',
    });
    expect(link).toHaveAttribute('href', '/roadmap/items/RM-1');
    const later = screen.getByRole('region', { name: 'Later 1' });
    expect(later).toHaveTextContent('Not promised yet');
    expect(screen.getByRole('region', { name: 'Next 0' })).toHaveTextContent(
      'Nothing here',
    );
  });

  it('reads the filters from the address and asks the backend with them', async () => {
    const listItems = page(item());
    renderRoadmap(fakeRoadmapApi({ listItems }), {
      path: '/?q=delay&owner=group:default/x',
    });
    await screen.findByRole('article');
    expect(listItems).toHaveBeenCalledWith({
      q: 'delay',
      ownerRef: ['group:default/x'],
      lane: 'now',
      sort: 'due',
      limit: 20,
    });
    await userEvent.click(
      screen.getByRole('button', { name: 'Owned by my teams' }),
    );
    await waitFor(() =>
      expect(listItems).toHaveBeenCalledWith({
        q: 'delay',
        ownerRef: ['user:default/devon', 'group:default/parcel-tracking'],
        lane: 'delivered',
        sort: 'delivered',
        limit: 20,
      }),
    );
  });

  it('shows a past day as it was, and lets nothing be changed there', async () => {
    const listItems = page(
      item({ commitment: commitment({ dueOn: '2026-05-31' }) }),
    );
    const asOf = '2026-05-01T23:59:59.999Z';
    renderRoadmap(fakeRoadmapApi({ listItems }), { path: `/?asOf=${asOf}` });
    const card = await screen.findByRole('article');
    expect(listItems).toHaveBeenCalledWith({
      asOf,
      lane: 'now',
      sort: 'due',
      limit: 20,
    });
    expect(screen.getByText('As it was on 1 May 2026')).toBeInTheDocument();
    expect(screen.getByText('Due by the end of 2026 Q2')).toBeInTheDocument();
    expect(card).not.toHaveTextContent('Overdue');
    expect(within(card).getByText('3 votes')).toBeInTheDocument();
    expect(
      within(card).getByRole('link', { name: /Tracking/ }),
    ).toHaveAttribute(
      'href',
      `/roadmap/items/RM-1?asOf=${encodeURIComponent(asOf)}`,
    );
    expect(
      screen.queryByRole('button', { name: /Vote for|New item|Move/ }),
    ).not.toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Back to today' }),
    );
    await screen.findByRole('button', { name: /Vote for/ });
    expect(listItems).toHaveBeenLastCalledWith(
      expect.not.objectContaining({ asOf }),
    );
  });

  it('offers everything again when nothing matches', async () => {
    const listItems = page();
    renderRoadmap(fakeRoadmapApi({ listItems }), { path: '/?q=unheard' });
    await screen.findByRole('heading', { name: 'No item matches' });
    await userEvent.click(
      screen.getByRole('button', { name: 'Show everything' }),
    );
    await screen.findByRole('heading', {
      name: 'Nothing is on the roadmap yet',
    });
    expect(listItems).toHaveBeenLastCalledWith({ limit: 1 });
  });

  it('says what failed and loads again', async () => {
    const listItems = page(item());
    listItems.mockRejectedValueOnce(
      await responseError(503, 'Try again shortly'),
    );
    renderRoadmap(fakeRoadmapApi({ listItems }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Try again shortly',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByRole('article');
  });

  it('tells a reader without permission which one is missing', async () => {
    const listItems = page();
    listItems.mockRejectedValue(await responseError(403, 'No'));
    renderRoadmap(fakeRoadmapApi({ listItems }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'roadmap.item.read',
    );
  });

  it('counts a vote and takes it back', async () => {
    const api = fakeRoadmapApi({
      listItems: page(item()),
      vote: jest.fn(async () => ({ votes: 4, votedByMe: true })),
      withdrawVote: jest.fn(async () => ({ votes: 3, votedByMe: false })),
    });
    renderRoadmap(api);
    const button = await screen.findByRole('button', {
      name: /Vote for .*, 3 votes/,
    });
    await userEvent.click(button);
    await waitFor(() => expect(button).toHaveAttribute('aria-pressed', 'true'));
    expect(button).toHaveTextContent('4');
    await userEvent.click(button);
    await waitFor(() => expect(button).toHaveTextContent('3'));
    expect(api.withdrawVote).toHaveBeenCalledWith('RM-1');
  });

  it('says when a vote was not counted', async () => {
    const vote = jest
      .fn()
      .mockRejectedValue(await responseError(503, 'Try again shortly'));
    renderRoadmap(fakeRoadmapApi({ listItems: page(item()), vote }));
    await userEvent.click(
      await screen.findByRole('button', { name: /Vote for/ }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Try again shortly',
    );
  });

  it('says of each lane how old its news is, in amber after 30 days', async () => {
    const daysAgo = (days: number) =>
      DateTime.utc().minus({ days, hours: 1 }).toISO()!;
    const listItems = jest.fn(async ({ lane }: ItemQuery) => ({
      items: [item({ lane: lane ?? 'now', id: lane })],
      totalItems: 1,
      newsAt: daysAgo(lane === 'next' ? 30 : 3),
    }));
    renderRoadmap(fakeRoadmapApi({ listItems }));
    const next = await screen.findByRole('region', { name: 'Next 1' });
    expect(within(next).getByText('No news for 30 days')).toHaveAttribute(
      'data-old',
    );
    const now = await screen.findByRole('region', { name: 'Now 1' });
    expect(within(now).getByText('Last news 3 days ago')).not.toHaveAttribute(
      'data-old',
    );
  });

  it('reads a few of many, and more when asked', async () => {
    const many = Array.from({ length: 75 }, (_, n) =>
      item({ id: `i${n}`, key: `RM-${n + 1}`, title: `Item ${n + 1}` }),
    );
    const listItems = page(...many);
    renderRoadmap(fakeRoadmapApi({ listItems }));
    const now = await screen.findByRole('region', { name: 'Now 75' });
    expect(within(now).getAllByRole('article')).toHaveLength(20);
    await userEvent.click(
      within(now).getByRole('button', { name: 'Show more of 55' }),
    );
    await waitFor(() =>
      expect(within(now).getAllByRole('article')).toHaveLength(60),
    );
    expect(screen.getByText('75 items')).toBeInTheDocument();
  });

  it('leads to the other views with the same filters', async () => {
    renderRoadmap(fakeRoadmapApi({ listItems: page(item()) }), {
      path: '/?q=delay',
    });
    const nav = await screen.findByRole('navigation', {
      name: 'Views of the roadmap',
    });
    expect(
      within(nav).getByRole('link', { name: 'Now, next, later' }),
    ).toHaveAttribute('aria-current', 'page');
    expect(within(nav).getByRole('link', { name: 'Timeline' })).toHaveAttribute(
      'href',
      '/?q=delay&view=timeline',
    );
  });

  it('adds an item and leads to it', async () => {
    const api = fakeRoadmapApi({
      listItems: page(),
      createItem: jest.fn(async () => ({
        ...item({ key: 'RM-9' }),
        commitments: [],
        events: [],
      })),
    });
    renderRoadmap(api);
    await userEvent.click(
      (
        await screen.findAllByRole('button', { name: 'New item' })
      )[0],
    );
    const dialog = await screen.findByRole('dialog');
    const save = within(dialog).getByRole('button', {
      name: 'Add as proposal',
    });
    expect(save).toBeDisabled();
    await userEvent.type(
      within(dialog).getByLabelText(/^Title/),
      'Labels in colour',
    );
    await userEvent.type(
      within(dialog).getByRole('combobox', { name: /^Owner/ }),
      'parcel',
    );
    await userEvent.click(
      await screen.findByRole('option', { name: /Parcel Tracking/ }),
    );
    await userEvent.click(save);
    await waitFor(() =>
      expect(api.createItem).toHaveBeenCalledWith({
        title: 'Labels in colour',
        summary: '',
        ownerRef: 'group:default/parcel-tracking',
        visibility: 'internal',
        entities: [],
        links: [],
      }),
    );
  });

  it('offers only what the reader may do', async () => {
    renderRoadmap(fakeRoadmapApi({ listItems: page(item()) }), {
      denied: ['roadmap.item.create', 'roadmap.vote.create'],
    });
    // A card may be drawn anew until all is known that the reader may do.
    await waitFor(() => expect(screen.getByText('3 votes')).toBeVisible());
    expect(
      screen.queryByRole('button', { name: /Vote for/ }),
    ).not.toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'New item' }),
    ).not.toBeInTheDocument();
  });
});
