import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Entity } from '@backstage/catalog-model';
import { CatalogApi } from '@backstage/catalog-client';
import { NotAllowedError } from '@backstage/errors';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { slaApiRef } from '@stagecraft/backstage-plugin-sla-react';
import {
  FakeSlaApi,
  objectiveFixture,
} from '@stagecraft/backstage-plugin-sla-react/testUtils';
import primitivesPlugin from './plugin';

const primitive = (name: string, job: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name,
    title: name,
    annotations: {
      'stagecraft.dev/job': job,
      'stagecraft.dev/golden-path': 'template:default/start',
      'backstage.io/techdocs-ref': 'dir:.',
    },
  },
  spec: { type: 'primitive', lifecycle: 'production' },
  relations: [{ type: 'dependencyOf', targetRef: 'component:default/billing' }],
});
const entities = [
  primitive('auth', 'Know who is calling'),
  primitive('logs', 'See what happened'),
];

function open(options: {
  catalog?: CatalogApi;
  sla?: FakeSlaApi;
  path?: string;
}) {
  const { catalog = catalogApiMock({ entities }), sla = new FakeSlaApi() } =
    options;
  return renderTestApp({
    features: [primitivesPlugin],
    initialRouteEntries: [options.path ?? '/primitives'],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [
      [catalogApiRef, catalog],
      [slaApiRef, sla],
    ],
  });
}

describe('the page of primitives', () => {
  it('lists them by the job they do, with where to start', async () => {
    const sla = new FakeSlaApi({
      objectives: [objectiveFixture({ entityRef: 'component:default/auth' })],
    });
    open({ sla });
    const card = (
      await screen.findByRole('heading', { name: 'Know who is calling' })
    ).closest('li')!;
    expect(await screen.findByText('99.99% of 99.9%')).toBeInTheDocument();
    expect(card).toHaveTextContent('Kept');
    expect(card).toHaveTextContent('1 entity');
    expect(
      screen.getByRole('link', { name: 'Start here: golden path of auth' }),
    ).toHaveAttribute('href', '/create/templates/default/start');
    expect(screen.getByRole('link', { name: 'Docs of auth' })).toHaveAttribute(
      'href',
      '/docs/default/component/auth',
    );
    expect(
      screen.getByRole('heading', { name: 'See what happened' }).closest('li'),
    ).toHaveTextContent('Nothing promised');
    expect(sla.batches).toEqual([
      ['component:default/auth', 'component:default/logs'],
    ]);
  });

  it('searches by what the address says, and shows all again', async () => {
    open({ path: '/primitives?text=teleport&maturity=production' });
    expect(
      await screen.findByText('Nothing does “teleport” with these filters.'),
    ).toBeInTheDocument();
    expect(screen.getByRole('status')).toHaveTextContent('0 of 2 primitives');
    await userEvent.click(screen.getByRole('button', { name: 'Show all' }));
    expect(await screen.findByText('2 primitives')).toBeInTheDocument();
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Search primitives' }),
      'calling',
    );
    expect(await screen.findByText('1 of 2 primitives')).toBeInTheDocument();
  });

  it('filters by maturity and promise, with one question about service levels', async () => {
    const sla = new FakeSlaApi({
      objectives: [objectiveFixture({ entityRef: 'component:default/auth' })],
    });
    open({ sla });
    await userEvent.click(
      await screen.findByRole('button', { name: /Promise/ }),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: 'Nothing promised' }),
    );
    expect(await screen.findByText('1 of 2 primitives')).toBeInTheDocument();
    expect(
      screen.getByRole('heading', { name: 'See what happened' }),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: /Maturity/ }));
    await userEvent.click(
      await screen.findByRole('option', { name: 'Experimental' }),
    );
    expect(
      await screen.findByText('No primitive passes these filters.'),
    ).toBeInTheDocument();
    expect(sla.batches).toHaveLength(1);
  });

  it('does not filter by promises that cannot be read, and says so', async () => {
    const sla = new FakeSlaApi({ failure: new NotAllowedError('no') });
    open({ sla, path: '/primitives?promise=kept' });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'All are shown, whatever their promise',
    );
    expect(screen.getByText('2 primitives')).toBeInTheDocument();
  });

  it('stays useful when service levels cannot be read', async () => {
    open({ sla: new FakeSlaApi({ failure: new Error('gone') }) });
    expect(await screen.findAllByText('Could not be read')).toHaveLength(2);
    expect(
      screen.getByRole('heading', { name: 'Know who is calling' }),
    ).toBeInTheDocument();
  });

  it('says how to begin when there is none', async () => {
    open({ catalog: catalogApiMock({ entities: [] }) });
    expect(
      await screen.findByRole('heading', { name: 'No primitives yet' }),
    ).toBeInTheDocument();
  });

  it('shows the shape of the page while the catalog answers', async () => {
    open({
      catalog: catalogApiMock.mock({
        getEntities: () => new Promise(() => {}),
      }),
    });
    expect(
      await screen.findByRole('status', { name: 'Loading' }),
    ).toBeInTheDocument();
  });

  it('tells a missing right from a failure', async () => {
    const denied = open({
      catalog: catalogApiMock.mock({
        getEntities: async () => {
          throw new NotAllowedError('no');
        },
      }),
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'catalog.entity.read',
    );
    denied.unmount();
    const getEntities = jest
      .fn()
      .mockRejectedValueOnce(new Error('catalog is down'))
      .mockResolvedValue({ items: entities });
    open({ catalog: catalogApiMock.mock({ getEntities }) });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'catalog is down',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Know who is calling')).toBeInTheDocument();
  });
});
