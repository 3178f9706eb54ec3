export { readFilter, writeFilter } from './listAddress';
export { loadPrimitives } from './loadPrimitives';
export { describeMaturity, MATURITIES, meaningOfMaturity } from './maturity';
export { goldenPathHref, type Primitive, type StartHere } from './Primitive';
export {
  PROMISE_STATES,
  PROMISE_WORDS,
  promiseStateOf,
  type PromiseState,
} from './promiseState';
export {
  NO_FILTER,
  selectPrimitives,
  type PrimitiveFilter,
} from './selectPrimitives';
export { usePrimitives } from './usePrimitives';
