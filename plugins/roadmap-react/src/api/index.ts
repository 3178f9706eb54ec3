export * from './errorKinds';
export * from './objectivesApiRef';
export * from './roadmapApiRef';
export * from './roadmapDocumentsApiRef';
