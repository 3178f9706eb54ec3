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
  DOCUMENTS_PATH,
  itemPath,
  objectivePath,
  OBJECTIVES_PATH,
  REQUESTS_PATH,
  ROADMAP_PATH,
  SCORECARD_PATH,
} from './paths';
