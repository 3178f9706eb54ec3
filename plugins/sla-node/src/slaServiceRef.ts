import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { DefaultSlaService } from './DefaultSlaService';
import type { SlaService } from './SlaService';

/** Service levels, for any backend plugin or module. */
export const slaServiceRef = createServiceRef<SlaService>({
  id: 'sla.sla',
  scope: 'plugin',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { auth: coreServices.auth, discovery: coreServices.discovery },
      factory: deps => new DefaultSlaService(deps),
    }),
});
