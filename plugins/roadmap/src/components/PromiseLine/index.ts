export { PromiseLine } from './PromiseLine';
