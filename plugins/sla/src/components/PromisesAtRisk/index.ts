export { PromisesAtRisk } from './PromisesAtRisk';
