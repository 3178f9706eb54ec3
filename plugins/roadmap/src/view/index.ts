export * from './newsAge';
export * from './quarterColumns';
export * from './roadmapView';
export * from './useRoadmapView';
export * from './useViewQuery';
