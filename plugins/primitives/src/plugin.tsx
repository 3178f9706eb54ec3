import { RiStackLine } from '@remixicon/react';
import {
  createFrontendPlugin,
  createRouteRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { EntityIconLinkBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { PRIMITIVES_PATH, primitivePath } from './paths';
import { PRIMITIVE_TYPE } from './primitives';

const rootRouteRef = createRouteRef();

const primitivesPage = PageBlueprint.make({
  params: {
    path: PRIMITIVES_PATH,
    title: 'Primitives',
    icon: <RiStackLine />,
    routeRef: rootRouteRef,
    loader: () =>
      import('./components/PrimitivesRoutes').then(m => <m.PrimitivesRoutes />),
  },
});

/** Leads from the catalog's page of a primitive to what one asks before using it. */
const primitiveLink = EntityIconLinkBlueprint.make({
  name: 'primitive',
  params: {
    filter: { 'spec.type': PRIMITIVE_TYPE },
    useProps: () => {
      const { entity } = useEntity();
      return {
        label: 'Primitive',
        icon: <RiStackLine />,
        href: primitivePath(stringifyEntityRef(entity)),
      };
    },
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
  extensions: [primitivesPage, primitiveLink, startSomethingWidget],
});
