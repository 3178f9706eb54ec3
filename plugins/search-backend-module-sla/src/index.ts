/**
 * Lets search find objectives and agreements.
 *
 * @packageDocumentation
 */
export { searchModuleSla as default } from './module';
