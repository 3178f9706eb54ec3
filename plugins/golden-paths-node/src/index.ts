/**
 * Rendering of golden paths, and the git hosts that they are published to.
 *
 * @packageDocumentation
 */
export * from './gitHosts';
export * from './rendering';
export * from './templateSource';
