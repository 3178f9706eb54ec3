export * from './fleetFilter';
export * from './words';
