/**
 * Pages, card and form fields of golden paths.
 *
 * @packageDocumentation
 */
export { default } from './plugin';
