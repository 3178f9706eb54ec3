import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { createConditionAuthorizer } from '@backstage/plugin-permission-node';
import { roadmapPermissions } from '@stagecraft/backstage-plugin-roadmap-common';
import { createListRoadmapItemsAction } from './actions/createListRoadmapItemsAction';
import { DatabaseRoadmapStore } from './database/DatabaseRoadmapStore';
import { createItemResourceType } from './permissions/createItemResourceType';
import { roadmapItemResourceRef } from './permissions/roadmapItemRules';
import { createRouter } from './router';
import { AuthorizedRoadmapItems } from './services/AuthorizedRoadmapItems';
import { DefaultRoadmapItems } from './services/DefaultRoadmapItems';
import { CatalogKnownEntities } from './services/KnownEntities';
import { AuthorizedScorecards } from './services/scorecard/AuthorizedScorecards';
import { DefaultScorecards } from './services/scorecard/DefaultScorecards';

/** Keeps the roadmap and the history of its promises. */
export const roadmapPlugin = createBackendPlugin({
  pluginId: 'roadmap',
  register(env) {
    env.registerInit({
      deps: {
        actions: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
      },
      async init({ auth, catalog, permissions, permissionsRegistry, ...deps }) {
        const clock = () => new Date();
        const store = await DatabaseRoadmapStore.create(deps.database);
        permissionsRegistry.addResourceType(createItemResourceType(store));
        permissionsRegistry.addPermissions(
          roadmapPermissions.filter(({ type }) => type === 'basic'),
        );
        const decide = createConditionAuthorizer(
          permissionsRegistry.getPermissionRuleset(roadmapItemResourceRef),
        );
        const entities = new CatalogKnownEntities(catalog);
        const inner = new DefaultRoadmapItems({ store, entities, auth, clock });
        const items = new AuthorizedRoadmapItems(inner, permissions, decide);
        createListRoadmapItemsAction({ actions: deps.actions, items });
        const scorecards = new AuthorizedScorecards(
          new DefaultScorecards({ store, clock }),
          permissions,
        );
        deps.httpRouter.use(createRouter({ ...deps, items, scorecards }));
      },
    });
  },
});
