import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import type { ItemQuery } from '@stagecraft/backstage-plugin-roadmap-common';
import { roadmapApiRef } from '@stagecraft/backstage-plugin-roadmap-react';
import { item } from '../../__fixtures__/items';
import { fakeRoadmapApi } from '../../__fixtures__/renderRoadmap';
import { ComingAndSlipped } from './ComingAndSlipped';

describe('ComingAndSlipped', () => {
  it('shows what comes and what slipped, each where it belongs', async () => {
    const listItems = jest.fn(async ({ promise }: ItemQuery) => ({
      items: promise ? [] : [item()],
      totalItems: promise ? 0 : 1,
    }));
    renderInTestApp(<ComingAndSlipped />, {
      apis: [[roadmapApiRef, fakeRoadmapApi({ listItems })]],
    });
    const coming = await screen.findByRole('region', { name: 'Coming' });
    await within(coming).findByRole('link', { name: 'Tracking without delay' });
    const slipped = screen.getByRole('region', { name: 'Slipped' });
    await within(slipped).findByText('Nothing was moved to a later date.');
    expect(listItems.mock.calls).toEqual([
      [{ lane: 'now', sort: 'due', limit: 4 }],
      [{ promise: 'slipped', sort: 'updated', limit: 4 }],
    ]);
  });
});
