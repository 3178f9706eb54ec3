import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { findUnsafeSettings } from './findUnsafeSettings';

const productionGuardRef = createServiceRef<void>({
  id: 'stagecraft.production-guard',
  scope: 'root',
});

/**
 * Refuses to start a production configuration that still holds a default
 * secret or something that only a local start may have. It is a root service,
 * so that it speaks before any plugin has touched the database.
 */
export default createServiceFactory({
  service: productionGuardRef,
  initialization: 'always',
  deps: { config: coreServices.rootConfig },
  factory({ config }) {
    const findings = findUnsafeSettings(config);
    if (findings.length > 0) {
      throw new Error(
        `This production configuration is not safe to start:\n- ${findings.join(
          '\n- ',
        )}`,
      );
    }
  },
});
