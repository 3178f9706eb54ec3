/**
 * Draws Mermaid diagrams in TechDocs pages.
 *
 * @packageDocumentation
 */
export { default } from './module';
