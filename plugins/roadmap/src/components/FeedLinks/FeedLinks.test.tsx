import { render, screen } from '@testing-library/react';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { useCookieAuthRefresh } from '@backstage/plugin-auth-react';
import { roadmapApiRef } from '@stagecraft/backstage-plugin-roadmap-react';
import { MemoryRouter } from 'react-router-dom';
import { fakeRoadmapApi } from '../../__fixtures__/renderRoadmap';
import { FeedLinks, ROADMAP_FEEDS } from './FeedLinks';

jest.mock('@backstage/plugin-auth-react', () => ({
  useCookieAuthRefresh: jest.fn(),
}));

it('leads to the feeds of a team, with the cookie that they need', async () => {
  const feedUrl = jest.fn(async feed => `https://portal.test/feeds/${feed}`);
  render(
    <TestApiProvider apis={[[roadmapApiRef, fakeRoadmapApi({ feedUrl })]]}>
      <MemoryRouter>
        <FeedLinks
          feeds={ROADMAP_FEEDS}
          scope={{ ownerRef: 'group:default/a' }}
        />
      </MemoryRouter>
    </TestApiProvider>,
  );
  const links = await screen.findAllByRole('link');
  expect(links.map(link => link.getAttribute('href'))).toEqual([
    'https://portal.test/feeds/changes.atom',
    'https://portal.test/feeds/changes.json',
    'https://portal.test/feeds/promises.ics',
  ]);
  expect(feedUrl).toHaveBeenCalledWith('promises.ics', {
    ownerRef: 'group:default/a',
  });
  expect(useCookieAuthRefresh).toHaveBeenCalledWith({ pluginId: 'roadmap' });
});
