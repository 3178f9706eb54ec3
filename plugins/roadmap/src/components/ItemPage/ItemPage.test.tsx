import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { RoadmapItemDetails } from '@stagecraft/backstage-plugin-roadmap-common';
import { commitment, details, nextQuarter } from '../../__fixtures__/items';
import {
  fakeRoadmapApi,
  renderRoadmap,
  responseError,
} from '../../__fixtures__/renderRoadmap';

const path = '/items/RM-1';
const reading = (...versions: RoadmapItemDetails[]) => {
  const getItem = jest.fn();
  versions
    .slice(0, -1)
    .forEach(version => getItem.mockResolvedValueOnce(version));
  return getItem.mockResolvedValue(versions[versions.length - 1]);
};

describe('ItemPage', () => {
  it('shows a past day as it was, and offers no change', async () => {
    const getItem = reading(details());
    const asOf = '2026-05-01T23:59:59.999Z';
    renderRoadmap(fakeRoadmapApi({ getItem }), {
      path: `${path}?asOf=${asOf}`,
    });
    await screen.findByText('As it was on 1 May 2026');
    await screen.findByRole('region', { name: 'Promises' });
    expect(getItem).toHaveBeenCalledWith('RM-1', asOf);
    expect(
      screen.queryByRole('button', { name: /Edit|Promise|Vote/ }),
    ).not.toBeInTheDocument();
  });

  it('shows every promise with its reason, and what happened', async () => {
    const first = commitment({ dueOn: '2026-06-30', period: '2026-Q2' });
    const again = commitment({
      revision: 2,
      dueOn: '2026-07-10',
      period: '2026-Q3',
      reasonCode: 'dependency',
      reason: 'The scanners come later',
      promisedBy: 'person:42',
    });
    const value = details({
      commitments: [first, again],
      firstCommitment: first,
      commitment: again,
      events: [
        {
          seq: 2,
          at: '2026-02-01T00:00:00.000Z',
          actor: 'user:default/devon',
          type: 'state-changed',
          before: { state: 'proposed' },
          after: { state: 'committed' },
        },
      ],
    });
    renderRoadmap(fakeRoadmapApi({ getItem: reading(value) }), { path });
    const promises = await screen.findByRole('region', { name: 'Promises' });
    const [latest, oldest] = within(promises).getAllByRole('listitem');
    expect(latest).toHaveTextContent('2026 Q3, by 10 Jul 2026');
    expect(latest).toHaveTextContent('10 days later');
    expect(latest).toHaveTextContent(
      'Waiting for somebody else: The scanners come later',
    );
    expect(latest).toHaveTextContent('Promised by somebody who has left');
    expect(within(oldest).getByText('2026 Q2, by 30 Jun 2026').tagName).toBe(
      'S',
    );
    expect(screen.getByRole('region', { name: 'History' })).toHaveTextContent(
      'changed the state from Proposed to Committed',
    );
  });

  it('renders markdown without scripts, unsafe links or pictures from elsewhere', async () => {
    const summary = [
      'Read [this](https://example.com/a) and [not this](javascript:alert(1))',
      '[nor this](JaVa\tScRiPt:alert(1)) <a href="javascript:alert(1)">or this</a>',
      '<script>window.evil = 1</script><img src=x onerror="window.evil = 1">',
      '![far](https://example.com/spy.png) <iframe srcdoc="<script>1</script>"></iframe>',
    ].join('\n\n');
    renderRoadmap(fakeRoadmapApi({ getItem: reading(details({ summary })) }), {
      path,
    });
    const panel = await screen.findByRole('region', { name: 'Summary' });
    const links = within(panel).getAllByRole('link');
    expect(links.map(link => link.getAttribute('href'))).toEqual([
      'https://example.com/a',
    ]);
    expect(panel.querySelector('script, iframe, [onerror]')).toBeNull();
    const sources = [...panel.querySelectorAll('img')].map(
      img => img.getAttribute('src') ?? '',
    );
    expect(sources.filter(src => src.includes('example.com'))).toEqual([]);
    expect((window as { evil?: number }).evil).toBeUndefined();
  });

  it('says when there is no such item', async () => {
    const getItem = jest
      .fn()
      .mockRejectedValue(
        await responseError(404, `There is no roadmap item 'RM-1'`),
      );
    renderRoadmap(fakeRoadmapApi({ getItem }), { path });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      `There is no roadmap item 'RM-1'`,
    );
  });

  it('keeps what the author wrote when somebody else was quicker', async () => {
    const theirs = details({ version: 5, title: 'Their title' });
    const updateItem = jest
      .fn()
      .mockRejectedValueOnce(
        await responseError(409, 'RM-1 is at version 5, not 4'),
      )
      .mockResolvedValue(details({ version: 6 }));
    const api = fakeRoadmapApi({
      getItem: reading(details(), theirs),
      updateItem,
    });
    renderRoadmap(api, { path });
    await userEvent.click(await screen.findByRole('button', { name: 'Edit' }));
    const dialog = await screen.findByRole('dialog');
    const title = within(dialog).getByLabelText(/^Title/);
    await userEvent.clear(title);
    await userEvent.type(title, 'My title');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));

    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'The title is now “Their title”.',
    );
    expect(title).toHaveValue('My title');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Save mine' }),
    );
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    const saved = expect.objectContaining({ title: 'My title' });
    expect(updateItem.mock.calls).toEqual([
      ['RM-1', 4, saved],
      ['RM-1', 5, saved],
    ]);
  });

  it('says why a state cannot follow, without calling it a conflict with somebody', async () => {
    const updateItem = jest
      .fn()
      .mockRejectedValue(await responseError(409, 'allowed: withdrawn'));
    renderRoadmap(fakeRoadmapApi({ getItem: reading(details()), updateItem }), {
      path,
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Edit' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'allowed: withdrawn',
    );
  });

  it('asks for the reason of a further promise', async () => {
    const promiseItem = jest.fn().mockResolvedValue(details({ version: 5 }));
    renderRoadmap(
      fakeRoadmapApi({ getItem: reading(details()), promiseItem }),
      { path },
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Promise again' }),
    );
    const dialog = await screen.findByRole('dialog');
    const promise = within(dialog).getByRole('button', { name: 'Promise' });
    expect(promise).toBeDisabled();
    await userEvent.click(
      within(dialog).getByRole('button', { name: /Reason/ }),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: 'The estimate was wrong' }),
    );
    await userEvent.type(
      within(dialog).getByLabelText(/In your words/),
      'We learned more',
    );
    await userEvent.click(promise);
    await waitFor(() =>
      expect(promiseItem).toHaveBeenCalledWith(
        'RM-1',
        4,
        expect.objectContaining({
          period: nextQuarter.period,
          reasonCode: 'estimate',
          reason: 'We learned more',
        }),
      ),
    );
  });

  it('shows linked items from either side, and what is promised too late', async () => {
    const linked = (key: string, dueOn?: string) => ({
      ...{ key, dueOn, title: `Title of ${key}`, state: 'committed' },
      ownerRef: 'group:default/parcel-tracking',
    });
    const value = details({
      commitment: commitment({ dueOn: '2026-12-15' }),
      linkedItems: {
        dependsOn: [linked('RM-4', '2027-01-15'), linked('RM-5', '2026-12-01')],
        neededBy: [linked('RM-6', '2026-12-01')],
        relatesTo: [linked('RM-7')],
      },
    });
    renderRoadmap(fakeRoadmapApi({ getItem: reading(value) }), { path });
    const panel = within(
      await screen.findByRole('region', { name: 'Linked items' }),
    );
    const lines = (name: string) =>
      within(panel.getByRole('list', { name }))
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent);
    expect(lines('Depends on')).toEqual([
      expect.stringContaining(
        'RM-4 is promised for 15 Jan 2027, after this item',
      ),
      expect.not.stringContaining('after this item'),
    ]);
    expect(lines('Needed by')).toEqual([
      expect.stringContaining(
        'RM-6 is promised for 1 Dec 2026, before this item',
      ),
    ]);
    expect(lines('Related')).toHaveLength(1);
    expect(panel.getByRole('link', { name: 'Title of RM-5' })).toHaveAttribute(
      'href',
      '/roadmap/items/RM-5',
    );
  });

  it('lets links be chosen by key, and keeps one of two kinds', async () => {
    const other = details({ key: 'RM-9', title: 'Scanner events' });
    const value = details({
      links: [{ type: 'relates-to', key: 'RM-9' }],
      linkedItems: { dependsOn: [], neededBy: [], relatesTo: [other] },
    });
    const api = fakeRoadmapApi({
      getItem: jest.fn(async key => (key === 'RM-9' ? other : value)),
      listItems: jest.fn(async () => ({ items: [], totalItems: 0 })),
      updateItem: jest.fn().mockResolvedValue(details({ version: 5 })),
    });
    renderRoadmap(api, { path });
    await userEvent.click(await screen.findByRole('button', { name: 'Edit' }));
    const dialog = within(await screen.findByRole('dialog'));
    const chosen = (name: string) =>
      dialog.queryByRole('grid', { name: `${name}: chosen` });
    expect(chosen('Related to')).toHaveTextContent('RM-9 Scanner events');
    await userEvent.type(
      dialog.getByRole('combobox', { name: /^Depends on/ }),
      'rm-9',
    );
    await userEvent.click(
      await screen.findByRole('option', { name: /RM-9 Scanner events/ }),
    );
    expect(chosen('Depends on')).toHaveTextContent('RM-9 Scanner events');
    expect(chosen('Related to')).toBeNull();
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(api.updateItem).toHaveBeenCalledWith(
        'RM-1',
        4,
        expect.objectContaining({
          links: [{ type: 'depends-on', key: 'RM-9' }],
        }),
      ),
    );
  });

  it('hides what the reader may not do', async () => {
    renderRoadmap(fakeRoadmapApi({ getItem: reading(details()) }), {
      path,
      denied: ['roadmap.item.update'],
    });
    await screen.findByRole('region', { name: 'Promises' });
    expect(
      screen.queryByRole('button', { name: 'Edit' }),
    ).not.toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Promise again' }),
    ).not.toBeInTheDocument();
  });
});
