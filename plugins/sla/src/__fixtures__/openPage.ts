import { Entity } from '@backstage/catalog-model';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { slaApiRef } from '@stagecraft/backstage-plugin-sla-react';
import {
  FakeSlaApi,
  FakeSlaContent,
} from '@stagecraft/backstage-plugin-sla-react/testUtils';
import slaPlugin from '../plugin';

/** Opens a page of the plugin as somebody of Parcel Tracking. */
export function openPage(
  path: string,
  content: FakeSlaContent | FakeSlaApi,
  entities: Entity[] = [],
) {
  const api = content instanceof FakeSlaApi ? content : new FakeSlaApi(content);
  return renderTestApp({
    features: [slaPlugin],
    initialRouteEntries: [path],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [
      [slaApiRef, api],
      catalogApiMock({ entities }),
      mockApis.identity({
        userEntityRef: 'user:default/devon',
        ownershipEntityRefs: ['group:default/parcel-tracking'],
      }),
    ],
  });
}
