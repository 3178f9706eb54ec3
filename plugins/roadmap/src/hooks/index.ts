export * from './useAsOf';
export * from './useBoardFilters';
export * from './useItem';
export * from './useOwnedRefs';
export * from './useVote';
export * from './useGuardedSave';
export * from './useSubmission';
