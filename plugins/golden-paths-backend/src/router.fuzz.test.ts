import { fuzzRoutes } from '@stagecraft/backstage-backend-http/testUtils';
import type { Express } from 'express';
import {
  basePath,
  generated,
  goldenPathsApp,
  migratedDatabase,
  roles,
  templates,
} from './__fixtures__/goldenPathsApp';
import { spec } from './schema/openapi.generated';

jest.setTimeout(60_000);

let app: Express;

beforeAll(async () => {
  const portal = goldenPathsApp(await migratedDatabase(), [generated('dock')]);
  portal.host.release('golden-paths', 'v1.0.0', templates());
  await portal.generate('dock', 'v1.0.0');
  await portal.follow.run();
  app = portal.app;
});

fuzzRoutes({
  spec,
  app: () => app,
  basePath,
  headers: { Authorization: roles.reader },
  known: {
    kind: ['component'],
    namespace: ['default'],
    name: ['dock'],
    template: ['node-x'],
    ownerRef: ['group:default/docks'],
  },
});
