import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { NotAllowedError } from '@backstage/errors';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import type { GoldenPathsApi } from '@stagecraft/backstage-plugin-golden-paths-common/client';
import {
  fakeGoldenPaths,
  projectFixture,
  templateFixture,
} from './__fixtures__/projects';
import { goldenPathsApiRef } from './goldenPathsApiRef';
import goldenPathsPlugin from './plugin';

const page = (items = [projectFixture()], totalItems = items.length) =>
  jest.fn(async () => ({ items, totalItems }));
const templates = (items = [templateFixture()]) => jest.fn(async () => items);

function open(
  answers: Partial<Record<keyof GoldenPathsApi, jest.Mock>>,
  path = '/golden-paths',
) {
  const api = fakeGoldenPaths({
    listProjects: page(),
    listTemplates: templates(),
    ...answers,
  });
  renderTestApp({
    features: [goldenPathsPlugin],
    initialRouteEntries: [path],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [
      [goldenPathsApiRef, api],
      catalogApiMock({ entities: [] }),
      mockApis.identity({
        userEntityRef: 'user:default/devon',
        ownershipEntityRefs: ['group:default/parcel-tracking'],
      }),
    ],
  });
  return api;
}

const projectRows = async () => {
  await screen.findByRole('row', { name: /dock-planner/ });
  return screen.getAllByRole('row').slice(1);
};

describe('the fleet', () => {
  it('shows each project with its state, releases, changes and owner', async () => {
    open({
      listProjects: page([
        projectFixture(),
        projectFixture({
          entityRef: 'component:default/lost',
          state: 'unknown',
          behind: null,
          changed: null,
          problem: 'Its repository was not found; correct the address.',
        }),
        projectFixture({
          entityRef: 'component:default/renamed',
          movedTo: 'https://git.example/services/harbour',
        }),
      ]),
    });
    const rows = await projectRows();
    expect(rows[0]).toHaveTextContent(
      /dock-planner.*1 release behind.*v1\.9\.0 → v1\.10\.0.*3 by the team, 2 by releases.*1 by both.*parcel-tracking/,
    );
    expect(rows[1]).toHaveTextContent(
      /Could not be compared.*correct the address.*Not known/,
    );
    expect(rows[2]).toHaveTextContent(/is at .*harbour now/);
    expect(
      within(rows[2]).getByRole('link', { name: 'Repository' }),
    ).toHaveAttribute('href', 'https://git.example/services/harbour');
  });

  it('shows each golden path with the releases in use', async () => {
    open({});
    const card = (await screen.findByText(/3 projects/)).closest('li')!;
    expect(card).toHaveTextContent(
      /2 behind.*v1\.10\.0.*v1\.2\.0.*v1\.10\.0 \(1 project\), v1\.2\.0 \(2 projects\).*parcel-tracking/,
    );
    expect(
      within(card).getByRole('link', { name: 'node-service-observable' }),
    ).toHaveAttribute('href', '/golden-paths?template=node-service-observable');
  });

  it('says that the releases of a golden path cannot be read', async () => {
    const template = templateFixture({
      problem: 'It is gone; correct goldenPaths.sources.',
      movedTo: 'https://git.example/platform/paths',
    });
    open({ listTemplates: templates([template]) });
    const card = (await screen.findByText(/3 projects/)).closest('li')!;
    expect(card).toHaveTextContent(
      /could not be read; last: .* ago.*correct goldenPaths.sources/,
    );
    expect(card).toHaveTextContent(/platform\/paths now.*under formerly/);
  });

  it('asks the server for what the address says', async () => {
    const api = open(
      {},
      '/golden-paths?template=node-x&state=behind&mine=true&text=dock&page=2&size=50',
    );
    await waitFor(() =>
      expect(api.listProjects).toHaveBeenLastCalledWith({
        template: 'node-x',
        ownerRefs: ['group:default/parcel-tracking'],
        state: 'behind',
        q: 'dock',
        limit: 50,
        offset: 50,
      }),
    );
  });

  it('clears filters that nothing passes', async () => {
    const api = open({ listProjects: page([]) }, '/golden-paths?state=unknown');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Clear filters' }),
    );
    await waitFor(() =>
      expect(api.listProjects).toHaveBeenLastCalledWith({
        limit: 20,
        offset: 0,
      }),
    );
  });

  it('offers the first page where there is no such page', async () => {
    const api = open({ listProjects: page([], 3) }, '/golden-paths?page=7');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Go to the first page' }),
    );
    await waitFor(() =>
      expect(api.listProjects).toHaveBeenLastCalledWith({
        limit: 20,
        offset: 0,
      }),
    );
  });

  it('searches what is typed, once', async () => {
    const api = open({});
    await projectRows();
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Search projects' }),
      'pay',
    );
    await waitFor(() =>
      expect(api.listProjects).toHaveBeenLastCalledWith({
        q: 'pay',
        limit: 20,
        offset: 0,
      }),
    );
    expect(api.listProjects).toHaveBeenCalledTimes(2);
  });

  it('says how to begin where nothing was generated', async () => {
    open({ listProjects: page([]), listTemplates: templates([]) });
    expect(
      await screen.findByText('Nothing was generated yet'),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Start here' })).toHaveAttribute(
      'href',
      '/create',
    );
  });

  it('says what failed, and tries again', async () => {
    const listProjects = jest
      .fn()
      .mockRejectedValueOnce(new Error('database is down'))
      .mockResolvedValue({ items: [projectFixture()], totalItems: 1 });
    open({ listProjects });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'database is down',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await projectRows()).toHaveLength(1);
  });

  it('names the missing permission', async () => {
    const refuse = jest.fn().mockRejectedValue(new NotAllowedError('no'));
    open({ listProjects: refuse, listTemplates: refuse });
    const [first] = await screen.findAllByRole('alert');
    expect(first).toHaveTextContent('golden-paths.project.read');
  });

  it('shows that it is loading', async () => {
    const never = jest.fn(() => new Promise(() => {}));
    open({ listProjects: never, listTemplates: never });
    expect(await screen.findByText('Loading table data.')).toBeInTheDocument();
    expect(screen.getByRole('status', { name: 'Loading' })).toBeVisible();
  });
});
