export * from './agreedLevelsOf';
export * from './agreement';
export * from './annotations';
export * from './duration';
export * from './notComputedReason';
export * from './objectivesOf';
export * from './openSlo';
export * from './targetToPpm';
