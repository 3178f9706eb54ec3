import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { quartersFrom } from '@stagecraft/backstage-plugin-roadmap-common';
import {
  commitment,
  item,
  listing,
  nextQuarter,
} from '../../__fixtures__/items';
import {
  fakeRoadmapApi,
  renderRoadmap,
} from '../../__fixtures__/renderRoadmap';

const [current, next] = quartersFrom(new Date(), 2);
const words = (period: string) => period.replace('-', ' ');

const overdue = item({
  id: 'i1',
  key: 'RM-1',
  title: 'Left behind',
  commitment: commitment({ dueOn: '2024-03-31', period: '2024-Q1' }),
});
const running = item({ id: 'i2', key: 'RM-2', title: 'Running' });
const slipped = item({
  id: 'i3',
  key: 'RM-3',
  title: 'Slipped',
  lane: 'next',
  commitment: commitment({ ...nextQuarter, revision: 2, confidence: 0.4 }),
});
const wish = item({
  id: 'i4',
  key: 'RM-4',
  title: 'A wish',
  lane: 'later',
  state: 'proposed',
  commitment: undefined,
  firstCommitment: undefined,
});

describe('the roadmap by quarters', () => {
  it('puts each item where it is promised for', async () => {
    const listItems = listing(overdue, running, slipped, wish);
    renderRoadmap(fakeRoadmapApi({ listItems }), { path: '/?view=quarters' });
    const titleIn = async (name: string, title: string) =>
      within(await screen.findByRole('region', { name })).findByRole(
        'article',
        { name: title },
      );
    expect(await titleIn('Left over 1', 'Left behind')).toBeVisible();
    expect(
      await titleIn(`${words(current.period)} 1`, 'Running'),
    ).toBeVisible();
    expect(await titleIn(`${words(next.period)} 1`, 'Slipped')).toBeVisible();
    expect(await titleIn('Not promised 1', 'A wish')).toBeVisible();
  });

  it('leaves out what is left over where nothing is, and steps on', async () => {
    const listItems = listing(running);
    renderRoadmap(fakeRoadmapApi({ listItems }), { path: '/?view=quarters' });
    await screen.findByRole('region', { name: `${words(current.period)} 1` });
    expect(screen.queryByText('Left over')).not.toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'A quarter later' }),
    );
    await screen.findByRole('region', { name: `${words(next.period)} 0` });
    await userEvent.click(
      screen.getByRole('button', { name: 'Back to the present' }),
    );
    await screen.findByRole('region', { name: `${words(current.period)} 1` });
  });
});

describe('the roadmap along time', () => {
  it('says of each promise what it draws', async () => {
    const listItems = listing(running, slipped, wish);
    renderRoadmap(fakeRoadmapApi({ listItems }), { path: '/?view=timeline' });
    const rows = within(
      await screen.findByRole('list', { name: 'Timeline' }),
    ).getAllByRole('listitem');
    expect(rows).toHaveLength(2);
    expect(rows[0]).toHaveTextContent('Likely, 80 %.');
    expect(rows[1]).toHaveTextContent('About even, 40 %. First promised for');
    expect(
      screen.getByRole('list', { name: 'What the marks mean' }),
    ).toBeVisible();
  });

  it('says which promise waits for a later one, and draws an arrow for each', async () => {
    const links = ['RM-3', 'RM-9'].map(key => ({
      type: 'depends-on' as const,
      key,
    }));
    const needing = item({ ...running, links });
    const listItems = listing(needing, slipped);
    renderRoadmap(fakeRoadmapApi({ listItems }), { path: '/?view=timeline' });
    const list = await screen.findByRole('list', { name: 'Timeline' });
    const [row] = within(list).getAllByRole('listitem');
    expect(row).toHaveTextContent('Depends on RM-3 (promised later), RM-9.');
    const arrows = list.parentElement!.querySelectorAll('svg > g');
    expect([...arrows].map(arrow => arrow.getAttribute('data-late'))).toEqual([
      'true',
    ]);
  });

  it('says when nothing is promised for its quarters', async () => {
    const listItems = listing(running);
    renderRoadmap(fakeRoadmapApi({ listItems }), {
      path: '/?view=timeline&from=2020-Q1',
    });
    await screen.findByText(/Nothing is promised for these quarters/);
    expect(screen.getByText('2020 Q1 to 2021 Q2')).toBeInTheDocument();
  });
});

describe('the roadmap as a list', () => {
  it('asks for a page, and sorts where the items are kept', async () => {
    const many = Array.from({ length: 60 }, (_, n) =>
      item({ id: `i${n}`, key: `RM-${n + 1}`, title: `Item ${n + 1}` }),
    );
    const listItems = listing(...many);
    renderRoadmap(fakeRoadmapApi({ listItems }), { path: '/?view=list' });
    await screen.findByRole('link', { name: 'Item 50' });
    expect(listItems).toHaveBeenCalledWith({ sort: 'due', limit: 50 });
    await userEvent.click(screen.getByRole('columnheader', { name: 'Slip' }));
    await waitFor(() =>
      expect(listItems).toHaveBeenLastCalledWith({ sort: 'slip', limit: 50 }),
    );
    await userEvent.click(screen.getByRole('columnheader', { name: 'Slip' }));
    await waitFor(() =>
      expect(listItems).toHaveBeenLastCalledWith({
        sort: 'slip',
        order: 'asc',
        limit: 50,
      }),
    );
    await userEvent.click(screen.getByRole('button', { name: /next/i }));
    await screen.findByRole('link', { name: 'Item 60' });
    expect(listItems).toHaveBeenLastCalledWith({
      sort: 'slip',
      order: 'asc',
      limit: 50,
      offset: 50,
    });
  });
});

describe('what the reader follows', () => {
  it('comes with what changed last first', async () => {
    const listItems = listing(running);
    renderRoadmap(fakeRoadmapApi({ listItems }), { path: '/?view=follows' });
    await screen.findByRole('article', { name: 'Running' });
    expect(listItems).toHaveBeenCalledWith({
      follower: 'me',
      sort: 'updated',
      limit: 24,
    });
  });

  it('says how to follow where nothing is followed', async () => {
    renderRoadmap(fakeRoadmapApi({ listItems: listing() }), {
      path: '/?view=follows',
    });
    expect(
      await screen.findByRole('heading', { name: 'You follow nothing yet' }),
    ).toBeVisible();
  });
});
