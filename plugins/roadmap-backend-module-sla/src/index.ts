/**
 * Lets metrics of the roadmap be read from service levels.
 *
 * @packageDocumentation
 */
export { roadmapModuleSla as default } from './module';
