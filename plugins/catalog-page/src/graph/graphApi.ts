import { ApiBlueprint } from '@backstage/frontend-plugin-api';
import {
  ALL_RELATION_PAIRS,
  ALL_RELATIONS,
  catalogGraphApiRef,
  DefaultCatalogGraphApi,
} from '@backstage/plugin-catalog-graph';
import { SLA_RELATION_PAIRS } from '@stagecraft/backstage-plugin-sla-common';

/** The graph's api, which knows our relations beside those of the catalog. */
export function createGraphApi(): DefaultCatalogGraphApi {
  return new DefaultCatalogGraphApi({
    // Without it the constructor fails: its default applies only to no options at all.
    defaultRelationTypes: { exclude: [] },
    knownRelations: [...ALL_RELATIONS, ...SLA_RELATION_PAIRS.flat()],
    knownRelationPairs: [
      ...ALL_RELATION_PAIRS,
      ...SLA_RELATION_PAIRS.map(([forward, back]): [string, string] => [
        forward,
        back,
      ]),
    ],
  });
}

/** Replaces the api of the catalog graph, which draws only relations it knows. */
export const graphApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: catalogGraphApiRef,
      deps: {},
      factory: createGraphApi,
    }),
});
