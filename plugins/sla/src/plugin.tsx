import { RiShieldCheckLine } from '@remixicon/react';
import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { slaApiRef } from '@stagecraft/backstage-plugin-sla-react';
import { SlaClient } from './api/SlaClient';
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
  serviceLevelsPage,
} from './pages';
import { rootRouteRef } from './routes';

const slaApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: slaApiRef,
      deps: { discovery: discoveryApiRef, fetch: fetchApiRef },
      factory: deps => new SlaClient(deps),
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
    serviceLevelsPage,
    objectivesSubPage,
    agreementsSubPage,
    problemsSubPage,
    serviceLevelsContent,
    serviceLevelsCard,
    definitionLink,
    promisesAtRiskWidget,
    whatIOwnWidget,
  ],
});
