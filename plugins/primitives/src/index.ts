/**
 * The page of the platform's primitives and the Home widget that starts something.
 *
 * @packageDocumentation
 */
export { default } from './plugin';
