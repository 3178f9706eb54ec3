export * from './SlaApi';
export { isNotAllowed, isNotFound } from './refusals';
export { statusApiRef, type StatusApi } from './StatusApi';
