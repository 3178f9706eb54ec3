export * from './agreements';
export * from './alerts';
export * from './incidents';
export * from './objectives';
export * from './problems';
export * from './samples';
