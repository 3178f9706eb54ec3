/**
 * Types, permissions and pure rules of the roadmap.
 *
 * @packageDocumentation
 */
export * from './api';
export * from './changelog';
export * from './comments';
export * from './documentPlans';
export * from './followers';
export * from './itemChange';
export * from './kinds';
export * from './links';
export * from './objectives';
export * from './permissions';
export * from './rules';
export * from './scorecard';
export * from './vision';
