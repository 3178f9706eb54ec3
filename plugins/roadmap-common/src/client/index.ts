/**
 * A client of the roadmap's backend.
 *
 * @packageDocumentation
 */
export * from './RoadmapClient';
export type * from './RoadmapApi';
