/**
 * The catalog page with contributed columns, and the graph with the relations
 * of our kinds.
 *
 * @packageDocumentation
 */
export { default } from './features';
