import type { Entity } from '@backstage/catalog-model';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { dependentsOf } from './dependentsOf';

const entity = (
  kind: string,
  name: string,
  relations: [type: string, targetRef: string][],
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default' },
  relations: relations.map(([type, targetRef]) => ({ type, targetRef })),
});

const catalog = catalogApiMock({
  entities: [
    entity('Component', 'tracking', [
      ['dependencyOf', 'component:default/shop'],
      ['dependsOn', 'resource:default/store'],
      ['ownedBy', 'group:default/tracking'],
      ['providesApi', 'api:default/events'],
      ['providesApi', 'api:default/gone'],
    ]),
    entity('API', 'events', [
      ['apiConsumedBy', 'component:default/labels'],
      ['apiConsumedBy', 'component:default/shop'],
      ['apiConsumedBy', 'component:default/tracking'],
    ]),
  ],
});

it.each([
  [
    'depends on it or consumes its APIs',
    'component:default/tracking',
    ['component:default/labels', 'component:default/shop'],
  ],
  [
    'consumes the API itself',
    'api:default/events',
    [
      'component:default/labels',
      'component:default/shop',
      'component:default/tracking',
    ],
  ],
  ['needs what is not there', 'component:default/nobody', []],
])('finds what %s', async (_, ref, dependents) => {
  expect(await dependentsOf(catalog, ref)).toEqual(dependents);
});
