export * from './load';
export * from './measurements';
export * from './portal';
export * from './roadmap';
