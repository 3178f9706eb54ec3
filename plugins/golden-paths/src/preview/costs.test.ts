import type { Entity } from '@backstage/catalog-model';
import { COST_ANNOTATION, dependenciesOf, readCosts } from './costs';

const entity = (
  name: string,
  spec: Record<string, any> = {},
  cost?: string,
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name,
    namespace: 'default',
    annotations: cost === undefined ? {} : { [COST_ANNOTATION]: cost },
  },
  spec,
});

it('takes dependencies from the rendered entities, each once', () => {
  expect(
    dependenciesOf([
      entity('a', {
        dependsOn: ['component:default/sign-in', 'resource:queue', '::', 7],
        consumesApis: ['metrics'],
      }),
      entity('b', { dependsOn: ['component:sign-in'] }),
      entity('c', { dependsOn: 'component:default/x' }),
    ]),
  ).toEqual([
    'api:default/metrics',
    'component:default/7',
    'component:default/sign-in',
    'resource:default/queue',
  ]);
});

it.each([
  [undefined, undefined],
  ['', undefined],
  [' ; ', undefined],
  ['free', []],
  ['40 EUR per service and month', ['40 EUR per service and month']],
  [
    '40 EUR per month; 0.02 EUR per GB',
    ['40 EUR per month', '0.02 EUR per GB'],
  ],
])('the cost %j reads as %j', (written, prices) => {
  const primitive = entity('sign-in', { type: 'primitive' }, written);
  expect(readCosts([primitive, primitive])).toEqual([
    { entityRef: 'component:default/sign-in', title: 'sign-in', prices },
  ]);
});

it('counts primitives only', () => {
  expect(
    readCosts([undefined, entity('x', { type: 'service' }, '1 EUR')]),
  ).toEqual([]);
});
