export * from './agreements';
export * from './alerts';
export * from './incidents';
export * from './maintenance';
export * from './objectives';
export * from './problems';
export * from './samples';
export * from './status';
