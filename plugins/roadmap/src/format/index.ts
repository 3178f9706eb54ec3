export * from './words';
export * from './describeChanges';
