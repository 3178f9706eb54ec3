import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import {
  detailsFixture,
  fakeGoldenPaths,
  projectFixture,
} from './__fixtures__/projects';
import { GeneratedFromCard } from './components/GeneratedFromCard';
import { goldenPathsApiRef } from './goldenPathsApiRef';

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'dock-planner', namespace: 'default' },
};

function show(getProject: jest.Mock) {
  const api = fakeGoldenPaths({ getProject });
  renderInTestApp(
    <EntityProvider entity={entity}>
      <GeneratedFromCard />
    </EntityProvider>,
    { apis: [[goldenPathsApiRef, api]] },
  );
  return api;
}

it('says from what, how far, and which files are no longer as generated', async () => {
  const api = show(jest.fn().mockResolvedValue(detailsFixture()));
  expect(await screen.findByText('1 release behind')).toBeInTheDocument();
  expect(api.getProject).toHaveBeenCalledWith({
    kind: 'component',
    namespace: 'default',
    name: 'dock-planner',
  });
  const card = screen.getByRole('region', { name: 'Golden path' });
  expect(card).toHaveTextContent(
    /Generated from node-service-observable at v1\.9\.0/,
  );
  expect(card).toHaveTextContent(/v1\.10\.0 changed base/);
  const both = screen.getByText('Changed by both: 1 file');
  await userEvent.click(both);
  expect(both.closest('details')).toHaveAttribute('open');
  expect(screen.getByText('package.json')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Repository' })).toHaveAttribute(
    'href',
    'https://git.example/services/dock-planner',
  );
  expect(screen.getByRole('link', { name: /All projects/ })).toHaveAttribute(
    'href',
    '/golden-paths?template=node-service-observable',
  );
});

it('says that nothing was changed', async () => {
  const project = projectFixture({ state: 'current', behind: 0 });
  show(
    jest
      .fn()
      .mockResolvedValue(detailsFixture({ project, releases: [], files: [] })),
  );
  expect(await screen.findByText('Up to date')).toBeInTheDocument();
  expect(
    screen.getByText('Every file is as it was generated.'),
  ).toBeInTheDocument();
});

it('says why it could not be compared, and claims nothing about files', async () => {
  const project = projectFixture({
    state: 'unknown',
    behind: null,
    changed: null,
    problem: 'Its commit is gone; register the project again.',
  });
  show(
    jest
      .fn()
      .mockResolvedValue(detailsFixture({ project, releases: [], files: [] })),
  );
  expect(await screen.findByText(/commit is gone/)).toBeInTheDocument();
  expect(screen.queryByText(/as it was generated/)).not.toBeInTheDocument();
});

it('says that what it shows is old, how old, and why', async () => {
  const dayAgo = new Date(Date.now() - 25 * 3600_000).toISOString();
  const project = projectFixture({
    isOutdated: true,
    checkedAt: dayAgo,
    problem: 'Its repository is gone.',
  });
  show(jest.fn().mockResolvedValue(detailsFixture({ project })));
  expect(await screen.findByText('Was 1 release behind')).toBeInTheDocument();
  expect(
    screen.getByText('Its repository could not be read'),
  ).toBeInTheDocument();
  expect(
    screen.getByText(/is gone\. What is shown is as it was 1 day ago/),
  ).toBeInTheDocument();
  expect(screen.getByText('package.json')).toBeInTheDocument();
});

it('says that the repository was renamed, and leads to where it is', async () => {
  const movedTo = 'https://git.example/services/harbour';
  const project = projectFixture({ movedTo });
  show(jest.fn().mockResolvedValue(detailsFixture({ project })));
  expect(
    await screen.findByText(/is at .*harbour now.*register the project there/),
  ).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Repository' })).toHaveAttribute(
    'href',
    movedTo,
  );
});

it('waits for the first comparison', async () => {
  show(jest.fn().mockResolvedValue(undefined));
  expect(
    await screen.findByText(/has not been compared yet/),
  ).toBeInTheDocument();
});

it('says what failed', async () => {
  show(jest.fn().mockRejectedValue(new Error('database is down')));
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'database is down',
  );
});
