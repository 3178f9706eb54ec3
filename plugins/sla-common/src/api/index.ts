export * from './agreements';
export * from './incidents';
export * from './objectives';
export * from './problems';
export * from './samples';
