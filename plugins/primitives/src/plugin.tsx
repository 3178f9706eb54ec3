import { RiStackLine } from '@remixicon/react';
import {
  createFrontendPlugin,
  createRouteRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';

const rootRouteRef = createRouteRef();

const primitivesPage = PageBlueprint.make({
  params: {
    path: '/primitives',
    title: 'Primitives',
    icon: <RiStackLine />,
    routeRef: rootRouteRef,
    loader: () =>
      import('./components/PrimitivesPage').then(m => <m.PrimitivesPage />),
  },
});

const startSomethingWidget = HomePageWidgetBlueprint.make({
  name: 'start-something',
  params: {
    name: 'StartSomething',
    title: 'Start something',
    description: 'Golden paths and the primitives of the platform',
    layout: { width: { defaultColumns: 6 }, height: { defaultRows: 6 } },
    components: () =>
      import('./components/StartSomething').then(m => ({
        Content: m.StartSomething,
      })),
  },
});

/** The catalogue of primitives in the portal. */
export default createFrontendPlugin({
  pluginId: 'primitives',
  title: 'Primitives',
  icon: <RiStackLine />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef },
  extensions: [primitivesPage, startSomethingWidget],
});
