import { screen } from '@testing-library/react';
import { renderTestApp } from '@backstage/frontend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { slaApiRef } from '@stagecraft/backstage-plugin-sla-react';
import {
  FakeSlaApi,
  objectiveFixture,
} from '@stagecraft/backstage-plugin-sla-react/testUtils';
import { catalogPageModule } from './features';

const component = (name: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name, namespace: 'default', uid: name },
  spec: { type: 'service', lifecycle: 'production', owner: 'team' },
});

it('shows the service level of each row, asked for in one batch', async () => {
  const sla = new FakeSlaApi({
    objectives: [objectiveFixture({ entityRef: 'component:default/tracking' })],
  });
  renderTestApp({
    features: [catalogPlugin, catalogPageModule],
    initialRouteEntries: ['/catalog?filters[kind]=component&filters[user]=all'],
    apis: [
      [
        catalogApiRef,
        catalogApiMock({
          entities: [component('tracking'), component('other')],
        }),
      ],
      [slaApiRef, sla],
    ],
  });
  expect(
    await screen.findByRole('columnheader', { name: 'Service level' }),
  ).toBeInTheDocument();
  expect(await screen.findByRole('link', { name: 'Kept' })).toHaveAttribute(
    'href',
    '/catalog/default/component/tracking/service-levels',
  );
  expect(sla.batches.map(batch => [...batch].sort())).toEqual([
    ['component:default/other', 'component:default/tracking'],
  ]);
});
