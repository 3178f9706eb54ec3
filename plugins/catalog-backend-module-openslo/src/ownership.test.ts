import { TestDatabases } from '@backstage/backend-test-utils';
import { eventually, relationsOf, startCatalog } from './__testUtils__/catalog';
import { COMPONENT, slo } from './__testUtils__/documents';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

describe('the owner of an SLO that is registered together with its service', () => {
  it('is there long before the next pass of the catalog', async () => {
    const catalog = await startCatalog({
      knex: await databases.init('POSTGRES_18'),
      processingInterval: { seconds: 3_600 },
      files: { 'all.yaml': [slo('first', '0.99'), COMPONENT] },
    });
    try {
      const relations = await eventually(async () => {
        const found = relationsOf(await catalog.read('slo', 'first'));
        expect(found).toContain('ownedBy group:default/parcel-tracking');
        return found;
      });
      expect(relations).toContain('measures component:default/tracking-api');
    } finally {
      await catalog.stop();
    }
  });
});
