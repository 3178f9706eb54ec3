/**
 * A client of the roadmap's backend.
 *
 * @packageDocumentation
 */
export * from './ObjectivesClient';
export * from './RoadmapClient';
export type * from './RoadmapApi';
export type { ClientOptions, Discovery, Fetcher } from './transport';
export * from './RoadmapDocumentsClient';
