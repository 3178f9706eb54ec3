/**
 * Keeps the roadmap and the history of its promises.
 *
 * @packageDocumentation
 */
export { roadmapPlugin as default } from './plugin';
