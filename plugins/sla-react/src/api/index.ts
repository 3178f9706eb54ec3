export * from './SlaApi';
export * from './pending';
export { isNotAllowed, isNotFound } from './refusals';
export { statusApiRef, type StatusApi } from './StatusApi';
