import { render, screen } from '@testing-library/react';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import type {
  ItemQuery,
  RoadmapItem,
} from '@stagecraft/backstage-plugin-roadmap-common';
import { MemoryRouter } from 'react-router-dom';
import { roadmapApiRef } from '../../api';
import { ComingItems } from './ComingItems';
import { comingOf } from './comingOf';

const item = (
  key: string,
  lane: RoadmapItem['lane'],
  state: RoadmapItem['state'],
): RoadmapItem => ({
  id: key,
  key,
  kind: 'initiative',
  attributes: {},
  title: `Title of ${key}`,
  summary: '',
  ownerRef: 'group:default/platform',
  state,
  lane,
  visibility: 'internal',
  entities: [],
  links: [],
  votes: 0,
  votedByMe: false,
  version: 1,
  createdAt: '2026-01-05T10:00:00.000Z',
  updatedAt: '2026-01-05T10:00:00.000Z',
  source: 'portal',
});

function show(listItems: (query: ItemQuery) => Promise<unknown>) {
  return render(
    <TestApiProvider apis={[[roadmapApiRef, { listItems } as never]]}>
      <MemoryRouter>
        <ComingItems
          entityRef="component:default/auth"
          allHref="/all"
          empty="Nothing is planned"
        />
      </MemoryRouter>
    </TestApiProvider>,
  );
}

it.each([
  ['now', 'in-progress', true],
  ['now', 'committed', true],
  ['next', 'committed', true],
  ['later', 'proposed', true],
  ['later', 'withdrawn', false],
  ['delivered', 'shipped', false],
  ['delivered', 'validated', false],
] as const)('in lane %s, %s is to come: %s', (lane, state, coming) => {
  expect(comingOf([item('RM-1', lane, state)])).toHaveLength(coming ? 1 : 0);
});

describe('ComingItems', () => {
  it('lists what is to come, in one request, and leads to the rest', async () => {
    const items = [
      item('RM-1', 'delivered', 'shipped'),
      ...[2, 3, 4, 5, 6].map(n => item(`RM-${n}`, 'next', 'committed')),
    ];
    const listItems = jest.fn(async () => ({ items, totalItems: 6 }));
    show(listItems);
    expect(
      await screen.findByRole('link', { name: 'Title of RM-2' }),
    ).toHaveAttribute('href', '/roadmap/items/RM-2');
    expect(screen.queryByText('Title of RM-1')).not.toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: '1 more on the roadmap' }),
    ).toHaveAttribute('href', '/all');
    expect(listItems).toHaveBeenCalledTimes(1);
    expect(listItems).toHaveBeenCalledWith({
      entityRef: 'component:default/auth',
      limit: 200,
    });
  });

  it('says so when nothing is, and when it cannot be read', async () => {
    const { unmount } = show(async () => ({
      items: [item('RM-1', 'delivered', 'validated')],
      totalItems: 1,
    }));
    expect(await screen.findByText('Nothing is planned')).toBeInTheDocument();
    unmount();
    show(async () => Promise.reject(new Error('gone')));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Could not load the roadmap',
    );
  });
});
