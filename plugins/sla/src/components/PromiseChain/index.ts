export { PromiseChain, PromiseVerdict } from './PromiseChain';
export { PromiseWarning } from './PromiseWarning';
