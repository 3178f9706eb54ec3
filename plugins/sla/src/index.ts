/**
 * Pages, entity tab, entity card and Home widgets of service levels.
 *
 * @packageDocumentation
 */
export { default } from './plugin';
