import { RiShieldCheckLine } from '@remixicon/react';
import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import {
  slaApiRef,
  statusApiRef,
} from '@stagecraft/backstage-plugin-sla-react';
import { SlaClient } from './api/SlaClient';
import { StatusClient } from './api/StatusClient';
import {
  definitionLink,
  serviceLevelsCard,
  serviceLevelsContent,
} from './entityExtensions';
import { promisesAtRiskWidget, whatIOwnWidget } from './homeWidgets';
import {
  agreementsSubPage,
  objectivesSubPage,
  problemsSubPage,
  promisesSubPage,
  serviceLevelsPage,
  statusSubPage,
} from './pages';
import { rootRouteRef } from './routes';
import {
  serviceLevelSearchItem,
  serviceLevelSearchType,
} from './searchExtensions';

const slaApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: slaApiRef,
      deps: { discovery: discoveryApiRef, fetch: fetchApiRef },
      factory: deps => new SlaClient(deps),
    }),
});

const statusApi = ApiBlueprint.make({
  name: 'status',
  params: defineParams =>
    defineParams({
      api: statusApiRef,
      deps: { discovery: discoveryApiRef, fetch: fetchApiRef },
      factory: deps => new StatusClient(deps),
    }),
});

/** Service levels in the portal. */
export default createFrontendPlugin({
  pluginId: 'sla',
  title: 'Service levels',
  icon: <RiShieldCheckLine />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef },
  extensions: [
    slaApi,
    statusApi,
    serviceLevelSearchItem,
    serviceLevelSearchType,
    serviceLevelsPage,
    objectivesSubPage,
    agreementsSubPage,
    promisesSubPage,
    statusSubPage,
    problemsSubPage,
    serviceLevelsContent,
    serviceLevelsCard,
    definitionLink,
    promisesAtRiskWidget,
    whatIOwnWidget,
  ],
});
