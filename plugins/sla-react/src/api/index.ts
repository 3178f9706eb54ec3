export * from './SlaApi';
export { isNotAllowed, isNotFound } from './refusals';
