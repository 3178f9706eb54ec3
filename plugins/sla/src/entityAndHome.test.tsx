import { screen } from '@testing-library/react';
import { renderInTestApp, mockApis } from '@backstage/frontend-test-utils';
import { NotAllowedError } from '@backstage/errors';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { slaApiRef } from '@stagecraft/backstage-plugin-sla-react';
import {
  FakeSlaApi,
  FakeSlaContent,
  objectiveFixture,
} from '@stagecraft/backstage-plugin-sla-react/testUtils';
import {
  EntityServiceLevelsCard,
  EntityServiceLevelsTab,
} from './components/EntityServiceLevels';
import { agreement, tooMuch } from './__fixtures__/promises';
import { PromisesAtRisk } from './components/PromisesAtRisk';
import { WhatIOwn } from './components/WhatIOwn';

const tracking = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'tracking-api', namespace: 'default' },
  spec: { type: 'service' },
  relations: [{ type: 'ownedBy', targetRef: 'group:default/parcel-tracking' }],
};
const mine = objectiveFixture({ good: 99_905, total: 100_000, title: 'Mine' });
const theirs = objectiveFixture({
  sloRef: 'slo:default/theirs',
  title: 'Theirs',
  entityRef: 'component:default/billing',
  ownerRef: 'group:default/billing',
  good: 0,
  total: 10,
});

function show(
  element: JSX.Element,
  content: FakeSlaContent,
  entities = [tracking],
) {
  const sla = new FakeSlaApi({
    ownedRefs: ['group:default/parcel-tracking'],
    ...content,
  });
  renderInTestApp(element, {
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [
      [slaApiRef, sla],
      [catalogApiRef, catalogApiMock({ entities })],
      mockApis.identity({
        userEntityRef: 'user:default/devon',
        ownershipEntityRefs: ['group:default/parcel-tracking'],
      }),
    ],
  });
  return sla;
}

describe.each([
  ['tab', EntityServiceLevelsTab, /Nothing is promised about tracking-api/],
  ['card', EntityServiceLevelsCard, /Nothing is promised about this entity/],
])('the %s of an entity', (_, Component, nothing) => {
  const element = (
    <EntityProvider entity={tracking}>
      <Component />
    </EntityProvider>
  );

  it('shows what is promised about it, and only that', async () => {
    show(element, { objectives: [mine, theirs] });
    expect(await screen.findByRole('link', { name: 'Mine' })).toHaveAttribute(
      'href',
      '/service-levels/objectives/default/tracking-api-availability/default',
    );
    expect(screen.getByText('At risk')).toBeInTheDocument();
    expect(screen.queryByText('Theirs')).not.toBeInTheDocument();
  });

  it('says so when nothing is promised', async () => {
    show(element, { objectives: [theirs] });
    expect(await screen.findByText(nothing)).toBeInTheDocument();
  });

  it('says so when it may not be read', async () => {
    show(element, { failure: new NotAllowedError('no') });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'sla.objective.read',
    );
  });
});

describe('the tab of an entity', () => {
  const element = (
    <EntityProvider entity={tracking}>
      <EntityServiceLevelsTab />
    </EntityProvider>
  );

  it('warns of a promise that stands on weaker ones', async () => {
    show(element, { objectives: [mine], promises: [tooMuch] });
    expect(
      await screen.findByText('A promise stands on weaker ones'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Show what it stands on' }),
    ).toHaveAttribute(
      'href',
      '/service-levels/agreements/default/tracking-for-merchants',
    );
  });

  it('shows the promises that the entity relies on', async () => {
    show(element, {
      objectives: [mine],
      reliedOn: { 'component:default/tracking-api': [agreement] },
    });
    const relied = await screen.findByRole('region', {
      name: 'Promises it relies on',
    });
    expect(relied).toHaveTextContent('Tracking, for merchantsKept');
  });
});

describe('promises at risk on Home', () => {
  it('puts what the reader owns first', async () => {
    show(<PromisesAtRisk />, { objectives: [theirs, mine] });
    await screen.findByText('Mine');
    const rows = screen.getAllByRole('listitem');
    expect(rows[0]).toHaveTextContent(/^Minetracking-apiYoursAt risk/);
    expect(rows[1]).toHaveTextContent(/^Theirs/);
  });

  it('costs as many requests however many promises there are', async () => {
    const many = Array.from({ length: 300 }, (_, n) =>
      objectiveFixture({
        sloRef: `slo:default/slo-${n}`,
        title: `Objective ${n}`,
        good: 0,
        total: 10,
      }),
    );
    const sla = show(<PromisesAtRisk />, { objectives: many });
    expect(
      await screen.findByRole('link', {
        name: '295 more, and all service levels',
      }),
    ).toBeInTheDocument();
    expect(screen.getAllByRole('listitem')).toHaveLength(5);
    expect(sla.queries).toHaveLength(4);
  });

  it('says that all is well only of what was looked at', async () => {
    show(<PromisesAtRisk />, { objectives: [objectiveFixture()] });
    expect(
      await screen.findByText('None of 1 promises is broken or at risk.'),
    ).toBeInTheDocument();
  });

  it('never says that all is well when it could not look', async () => {
    show(<PromisesAtRisk />, { failure: new Error('database is down') });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'database is down',
    );
    expect(screen.queryByText(/None of/)).not.toBeInTheDocument();
  });
});

describe('what I own on Home', () => {
  it('shows each entity with its service level, asked for in one batch', async () => {
    const second = {
      ...tracking,
      metadata: { name: 'scan-ingest', namespace: 'default' },
    };
    const sla = show(<WhatIOwn />, { objectives: [mine] }, [tracking, second]);
    expect(await screen.findByText('At risk')).toBeInTheDocument();
    expect(screen.getByText('No objective')).toBeInTheDocument();
    expect(sla.batches).toHaveLength(1);
  });

  it('says what to do when nothing is owned', async () => {
    show(<WhatIOwn />, {}, []);
    expect(
      await screen.findByRole('link', { name: 'Start one from a golden path' }),
    ).toHaveAttribute('href', '/create');
  });
});
