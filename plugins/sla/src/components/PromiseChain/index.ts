export { PromiseChain } from './PromiseChain';
export { PromiseWarning } from './PromiseWarning';
