import { LINKABLE_KINDS } from './EntityPicker';
import { toOptions } from './useEntitySearch';

const entity = (kind: string, name: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name },
  spec: {},
});

describe('toOptions', () => {
  it.each([
    ['the API first', ['API', 'Component']],
    ['the component first', ['Component', 'API']],
  ])(
    'offers a component before its API when the catalog has %s',
    (_, kinds) => {
      const found = kinds.map(kind => entity(kind, 'orders'));
      expect(toOptions(found, LINKABLE_KINDS).map(({ id }) => id)).toEqual([
        'component:default/orders',
        'api:default/orders',
      ]);
    },
  );

  it('goes by name before it goes by kind', () => {
    const found = [entity('Component', 'parcels'), entity('API', 'orders')];
    expect(toOptions(found, LINKABLE_KINDS).map(({ label }) => label)).toEqual([
      'orders',
      'parcels',
    ]);
  });
});
