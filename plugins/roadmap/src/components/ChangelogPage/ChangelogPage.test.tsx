import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Delivery } from '@stagecraft/backstage-plugin-roadmap-common';
import {
  fakeRoadmapApi,
  renderRoadmap,
  responseError,
} from '../../__fixtures__/renderRoadmap';

const delivery = (n: number, day: string): Delivery => ({
  key: `RM-${n}`,
  title: `Delivery ${n}`,
  ownerRef: 'group:default/parcel-tracking',
  source: 'portal',
  state: 'shipped',
  deliveredAt: `${day}T09:00:00.000Z`,
  firstDueOn: '2026-10-31',
});

function open(getChangelog: jest.Mock, path = '/changelog') {
  const feedUrl = jest.fn(async feed => `https://portal.test/feeds/${feed}`);
  renderRoadmap(fakeRoadmapApi({ getChangelog, feedUrl }), { path });
}

describe('ChangelogPage', () => {
  it('tells what was delivered by month, and leads to its feeds', async () => {
    const deliveries = [
      delivery(3, '2026-11-20'),
      delivery(2, '2026-11-01'),
      delivery(1, '2026-09-30'),
    ];
    open(jest.fn(async () => ({ deliveries, totalItems: 3 })));
    const november = await screen.findByRole('region', {
      name: 'November 2026',
    });
    expect(within(november).getAllByRole('listitem')).toHaveLength(2);
    const september = screen.getByRole('region', { name: 'September 2026' });
    const [line] = within(september).getAllByRole('listitem');
    expect(line).toHaveTextContent('delivered 30 Sep 2026');
    expect(line).toHaveTextContent('first promised for 31 Oct 2026');
    expect(
      within(line).getByRole('link', { name: 'Delivery 1' }),
    ).toHaveAttribute('href', '/roadmap/items/RM-1');
    expect(
      await screen.findByRole('link', { name: 'By month as Atom' }),
    ).toHaveAttribute('href', 'https://portal.test/feeds/changelog.atom');
    expect(screen.queryByRole('button', { name: /deliveries$/ })).toBeNull();
  });

  it('goes back in time and forth again, for one team', async () => {
    const getChangelog = jest.fn(async ({ offset }) => ({
      deliveries: [delivery(offset + 1, '2026-11-20')],
      totalItems: 101,
    }));
    open(getChangelog, '/changelog?owner=group:default/a&page=x');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Earlier deliveries' }),
    );
    expect(await screen.findByText('Delivery 101')).toBeInTheDocument();
    expect(getChangelog).toHaveBeenLastCalledWith({
      ownerRef: 'group:default/a',
      limit: 100,
      offset: 100,
    });
    expect(
      screen.queryByRole('button', { name: 'Earlier deliveries' }),
    ).toBeNull();
    await userEvent.click(
      screen.getByRole('button', { name: 'Later deliveries' }),
    );
    expect(await screen.findByText('Delivery 1')).toBeInTheDocument();
  });

  it('says when there is nothing, and when it cannot be read', async () => {
    open(
      jest
        .fn()
        .mockRejectedValueOnce(await responseError(503, 'Not now'))
        .mockResolvedValue({ deliveries: [], totalItems: 0 }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent('Not now');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByText('Nothing was delivered here yet.'),
    ).toBeInTheDocument();
  });
});
