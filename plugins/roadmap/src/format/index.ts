export * from './words';
export * from './describeChanges';
export * from './metricWords';
export * from './visibilityWords';
