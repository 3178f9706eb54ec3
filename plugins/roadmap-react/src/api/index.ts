export * from './errorKinds';
export * from './roadmapApiRef';
