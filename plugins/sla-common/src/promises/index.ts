export * from './checkPromises';
export * from './promiseGraph';
