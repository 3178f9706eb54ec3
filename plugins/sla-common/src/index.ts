export * from './definitions';
export * from './identity';
export * from './judgement';
export * from './validation';
