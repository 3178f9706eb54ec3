import { RiRouteLine } from '@remixicon/react';
import {
  ApiBlueprint,
  PageBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { FormFieldBlueprint } from '@backstage/plugin-scaffolder-react/alpha';
import { TEMPLATE_ANNOTATION } from '@stagecraft/backstage-plugin-golden-paths-common';
import { GoldenPathsClient } from '@stagecraft/backstage-plugin-golden-paths-common/client';
import { goldenPathsApiRef } from './goldenPathsApiRef';
import { FLEET_PATH, rootRouteRef } from './routes';

const goldenPathsApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: goldenPathsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new GoldenPathsClient(deps),
    }),
});

const fleetPage = PageBlueprint.make({
  params: {
    path: FLEET_PATH,
    title: 'Golden paths',
    icon: <RiRouteLine />,
    routeRef: rootRouteRef,
    loader: () => import('./components/FleetPage').then(m => <m.FleetPage />),
  },
});

const generatedFromCard = EntityCardBlueprint.make({
  name: 'generated-from',
  params: {
    filter: {
      [`metadata.annotations.${TEMPLATE_ANNOTATION}`]: { $exists: true },
    },
    type: 'info',
    loader: () =>
      import('./components/GeneratedFromCard').then(m => (
        <m.GeneratedFromCard />
      )),
  },
});

const nameField = FormFieldBlueprint.make({
  name: 'golden-path-name',
  params: {
    field: () => import('./components/NameField').then(m => m.nameField),
  },
});

const ownerField = FormFieldBlueprint.make({
  name: 'golden-path-owner',
  params: {
    field: () => import('./components/OwnerField').then(m => m.ownerField),
  },
});

const previewField = FormFieldBlueprint.make({
  name: 'golden-path-preview',
  params: {
    field: () => import('./components/PreviewField').then(m => m.previewField),
  },
});

/** Golden paths in the portal: the fleet, a card, and fields of the form. */
export default createFrontendPlugin({
  pluginId: 'golden-paths',
  title: 'Golden paths',
  icon: <RiRouteLine />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef },
  extensions: [
    goldenPathsApi,
    fleetPage,
    generatedFromCard,
    nameField,
    ownerField,
    previewField,
  ],
});
