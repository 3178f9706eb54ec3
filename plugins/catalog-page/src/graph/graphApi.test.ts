import { ALL_RELATIONS } from '@backstage/plugin-catalog-graph';
import { createGraphApi } from './graphApi';

it('draws the relations of the catalog and ours, each with its reverse', () => {
  const api = createGraphApi();
  expect(api.knownRelations).toEqual(
    expect.arrayContaining([...ALL_RELATIONS, 'measures', 'isPromised']),
  );
  expect(api.knownRelationPairs).toContainEqual(['measures', 'measuredBy']);
  expect(api.knownRelationPairs).toContainEqual(['ownerOf', 'ownedBy']);
});
