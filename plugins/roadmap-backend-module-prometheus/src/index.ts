/**
 * Lets metrics of the roadmap be read from Prometheus.
 *
 * @packageDocumentation
 */
export { roadmapModulePrometheus as default } from './module';
