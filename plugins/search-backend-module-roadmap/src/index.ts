/**
 * Lets search find roadmap items.
 *
 * @packageDocumentation
 */
export { searchModuleRoadmap as default } from './module';
