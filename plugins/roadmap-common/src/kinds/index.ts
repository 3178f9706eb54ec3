export * from './KindDefinition';
export * from './debt';
export * from './findKindProblems';
export * from './initiative';
export * from './judgeMove';
export * from './ourKinds';
export * from './request';
export * from './risk';
export { latestReview } from './timeLimits';
