/**
 * What other backends add to the roadmap.
 *
 * @packageDocumentation
 */
export { roadmapKindsExtensionPoint } from './roadmapKindsExtensionPoint';
export type { RoadmapKindsExtensionPoint } from './roadmapKindsExtensionPoint';
