/**
 * Types and pure rules of golden paths.
 *
 * @packageDocumentation
 */
export * from './drift';
export * from './ownership';
export * from './permissions';
export * from './provenance';
export * from './recipe';
export * from './versions';
export * from './yaml';
