import { renderTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  PermissionApi,
  permissionApiRef,
} from '@backstage/plugin-permission-react';
import { statusApiRef } from '@stagecraft/backstage-plugin-sla-react';
import { FakeStatusApi } from '@stagecraft/backstage-plugin-sla-react/testUtils';
import slaPlugin from '../plugin';

type Decision = Awaited<ReturnType<PermissionApi['authorize']>>;

/** Opens the status page as somebody who may tell things, unless said otherwise. */
export function openStatus(
  api: FakeStatusApi,
  options: { mayTell?: boolean } = {},
) {
  const { mayTell = true } = options;
  const decision = { result: mayTell ? 'ALLOW' : 'DENY' } as Decision;
  return renderTestApp({
    features: [slaPlugin],
    initialRouteEntries: ['/service-levels/status'],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [
      [statusApiRef, api],
      catalogApiMock(),
      [permissionApiRef, { authorize: async () => decision }],
    ],
  });
}
