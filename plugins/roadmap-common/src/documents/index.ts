/**
 * Roadmaps as documents, in YAML and CSV: reading, writing, and what a document
 * would change. Apart from the rest because browsers do not need its parsers.
 *
 * @packageDocumentation
 */
export * from './KeptItem';
export * from './planImport';
export * from './planItem';
export * from './planLinks';
export * from './problems';
export * from './readRoadmap';
export * from './RoadmapDocument';
export * from './roadmapJsonSchema';
export * from './writeRoadmap';
