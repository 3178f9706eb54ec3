/**
 * Pages and cards of the roadmap.
 *
 * @packageDocumentation
 */
export { roadmapPlugin as default } from './plugin';
