export * from './compareLinks';
export * from './findCircle';
export * from './findLinkProblems';
export * from './isTooLate';
export * from './types';
