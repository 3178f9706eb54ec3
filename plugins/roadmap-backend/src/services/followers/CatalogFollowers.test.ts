import { mockCredentials } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { CatalogFollowers } from './CatalogFollowers';

const entity = (
  kind: string,
  name: string,
  relations: [type: string, targetRef: string][],
) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default' },
  relations: relations.map(([type, targetRef]) => ({ type, targetRef })),
});

const catalog = catalogServiceMock({
  entities: [
    entity('API', 'labels', [
      ['ownedBy', 'group:default/printers'],
      ['apiConsumedBy', 'component:default/till'],
    ]),
    entity('Component', 'printer', [
      ['ownedBy', 'group:default/printers'],
      ['dependencyOf', 'component:default/shop'],
      ['dependsOn', 'component:default/paper'],
    ]),
    entity('Component', 'till', [['ownedBy', 'group:default/tills']]),
    entity('Component', 'shop', [['ownedBy', 'user:default/sam']]),
    entity('Component', 'paper', [['ownedBy', 'group:default/paper']]),
  ],
});

describe('followers by catalog', () => {
  it.each([
    [[], []],
    [['component:default/gone'], []],
    [['api:default/labels'], ['group:default/printers', 'group:default/tills']],
    [
      ['api:default/labels', 'component:default/printer'],
      ['group:default/printers', 'group:default/tills', 'user:default/sam'],
    ],
    [['component:default/shop'], ['user:default/sam']],
  ])('of %j are %j', async (refs, expected) => {
    const read = jest.spyOn(catalog, 'getEntitiesByRefs');
    read.mockClear();
    const credentials = mockCredentials.service();
    expect(
      await new CatalogFollowers(catalog).find(refs, { credentials }),
    ).toEqual(expected);
    expect(read.mock.calls.length).toBeLessThanOrEqual(2);
  });
});

describe('what the catalog makes owners follow', () => {
  it.each([
    [[], []],
    [['group:default/nobody'], []],
    [['group:default/tills'], ['component:default/till']],
    [
      ['group:default/printers', 'user:default/sam'],
      [
        'api:default/labels',
        'component:default/paper',
        'component:default/printer',
        'component:default/shop',
      ],
    ],
  ])('of %j is %j', async (owners, expected) => {
    const credentials = mockCredentials.service();
    const followers = new CatalogFollowers(catalog);
    expect(await followers.findFollowed(owners, { credentials })).toEqual(
      expected,
    );
  });
});
