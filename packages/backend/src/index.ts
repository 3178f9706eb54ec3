import { createBackend } from '@backstage/backend-defaults';

const backend = createBackend();

backend.add(import('./productionGuard'));
backend.add(import('./rootHttpRouter'));

backend.add(import('@backstage/plugin-app-backend'));
backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-user-settings-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-signals-backend'));
backend.add(import('@backstage/plugin-mcp-actions-backend'));

backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-oidc-provider'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
backend.add(import('@backstage/plugin-permission-backend'));
backend.add(
  import('@stagecraft/backstage-plugin-permission-backend-module-platform'),
);

backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));
backend.add(
  import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
);
backend.add(
  import('@stagecraft/backstage-plugin-catalog-backend-module-openslo'),
);
backend.add(
  import('@stagecraft/backstage-plugin-catalog-backend-module-golden-paths'),
);

backend.add(import('@backstage/plugin-scaffolder-backend'));
backend.add(import('@backstage/plugin-scaffolder-backend-module-gitea'));
backend.add(import('@backstage/plugin-scaffolder-backend-module-github'));
backend.add(
  import('@backstage/plugin-scaffolder-backend-module-notifications'),
);
backend.add(
  import('@stagecraft/backstage-plugin-scaffolder-backend-module-golden-paths'),
);

backend.add(import('@backstage/plugin-techdocs-backend'));
backend.add(
  import('@stagecraft/backstage-plugin-techdocs-backend-module-markdown'),
);

backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-pg'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));
backend.add(import('@backstage/plugin-search-backend-module-techdocs'));
backend.add(
  import('@stagecraft/backstage-plugin-search-backend-module-roadmap'),
);
backend.add(import('@stagecraft/backstage-plugin-search-backend-module-sla'));

backend.add(import('@stagecraft/backstage-plugin-sla-backend'));
backend.add(import('@stagecraft/backstage-plugin-sla-backend-module-probe'));
backend.add(
  import('@stagecraft/backstage-plugin-sla-backend-module-prometheus'),
);
backend.add(import('@stagecraft/backstage-plugin-golden-paths-backend'));
backend.add(import('@stagecraft/backstage-plugin-roadmap-backend'));
backend.add(
  import('@stagecraft/backstage-plugin-roadmap-backend-module-prometheus'),
);
backend.add(import('@stagecraft/backstage-plugin-roadmap-backend-module-sla'));

// A portal of which one plugin did not start would answer some requests and
// hang on others; whoever supervises the process restarts or reports it.
backend.start().catch(error => {
  process.stderr.write(`${error.stack ?? error}\n`);
  process.exit(1);
});
