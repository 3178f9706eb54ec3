export * from './api';
export * from './definitions';
export * from './identity';
export * from './judgement';
export * from './permissions';
export * from './promises';
export * from './validation';
export * from './format';
