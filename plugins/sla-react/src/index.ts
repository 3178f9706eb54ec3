/**
 * API reference, hooks and small displays of service levels for other frontends.
 *
 * @packageDocumentation
 */
export * from './api';
export * from './hooks';
export * from './format';
export * from './components';
export {
  agreementPath,
  objectiveAddress,
  objectivePath,
  SERVICE_LEVELS_PATH,
} from './paths';
export { worstState } from '@stagecraft/backstage-plugin-sla-common';
