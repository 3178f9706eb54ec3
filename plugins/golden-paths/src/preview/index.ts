export * from './checks';
export * from './costs';
export * from './describeRefusal';
export * from './nameRules';
export * from './promises';
export * from './readDocuments';
export * from './renderedFiles';
