import { RiRoadMapLine } from '@remixicon/react';
import {
  ApiBlueprint,
  PageBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import {
  ObjectivesClient,
  RoadmapClient,
  RoadmapDocumentsClient,
} from '@stagecraft/backstage-plugin-roadmap-common/client';
import {
  objectivesApiRef,
  roadmapApiRef,
  roadmapDocumentsApiRef,
  ROADMAP_PATH,
} from '@stagecraft/backstage-plugin-roadmap-react';
import { comingAndSlippedWidget, newOnTheRoadmapWidget } from './homeWidgets';
import { rootRouteRef } from './routes';
import { roadmapSearchItem, roadmapSearchType } from './searchExtensions';

const PLANNABLE = { kind: { $in: ['component', 'api', 'resource', 'system'] } };

const roadmapApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: roadmapApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new RoadmapClient(deps),
    }),
});

const objectivesApi = ApiBlueprint.make({
  name: 'objectives',
  params: defineParams =>
    defineParams({
      api: objectivesApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new ObjectivesClient(deps),
    }),
});

const roadmapDocumentsApi = ApiBlueprint.make({
  name: 'documents',
  params: defineParams =>
    defineParams({
      api: roadmapDocumentsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new RoadmapDocumentsClient(deps),
    }),
});

const roadmapPage = PageBlueprint.make({
  params: {
    path: ROADMAP_PATH,
    title: 'Roadmap',
    icon: <RiRoadMapLine />,
    routeRef: rootRouteRef,
    loader: () =>
      import('./components/RoadmapRoutes').then(m => <m.RoadmapRoutes />),
  },
});

const entityRoadmapContent = EntityContentBlueprint.make({
  name: 'roadmap',
  params: {
    path: 'roadmap',
    title: 'Roadmap',
    icon: <RiRoadMapLine />,
    filter: PLANNABLE,
    loader: () =>
      import('./components/EntityRoadmap').then(m => <m.EntityRoadmapTab />),
  },
});

const entityRoadmapCard = EntityCardBlueprint.make({
  name: 'roadmap',
  params: {
    filter: PLANNABLE,
    type: 'info',
    loader: () =>
      import('./components/EntityRoadmap').then(m => <m.EntityRoadmapCard />),
  },
});

/** The roadmap in the portal. */
export const roadmapPlugin = createFrontendPlugin({
  pluginId: 'roadmap',
  title: 'Roadmap',
  icon: <RiRoadMapLine />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef },
  extensions: [
    roadmapApi,
    objectivesApi,
    roadmapDocumentsApi,
    roadmapPage,
    entityRoadmapContent,
    entityRoadmapCard,
    newOnTheRoadmapWidget,
    comingAndSlippedWidget,
    roadmapSearchItem,
    roadmapSearchType,
  ],
});
