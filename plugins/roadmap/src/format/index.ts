export * from './formatDate';
export * from './words';
export * from './describeChanges';
