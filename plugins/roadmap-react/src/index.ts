/**
 * API reference and small displays of the roadmap for other frontends.
 *
 * @packageDocumentation
 */
export * from './api';
export * from './components';
export * from './format';
export * from './hooks';
export {
  CHANGELOG_PATH,
  itemPath,
  ROADMAP_PATH,
  SCORECARD_PATH,
} from './paths';
