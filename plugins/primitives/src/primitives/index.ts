export { PRIMITIVE_TYPE } from './annotations';
export { formatAmount, type Cost, type Price } from './cost';
export { readFilter, writeFilter } from './listAddress';
export {
  type FoundPrimitive,
  type PrimitiveDetails,
} from './loadPrimitiveDetails';
export { loadPrimitives } from './loadPrimitives';
export { describeMaturity, MATURITIES, meaningOfMaturity } from './maturity';
export { goldenPathHref, type Primitive, type StartHere } from './Primitive';
export {
  PROMISE_STATES,
  PROMISE_WORDS,
  promiseStateOf,
  type PromiseState,
} from './promiseState';
export { daysUntil, isOffered, type RetirementStage } from './retirement';
export {
  NO_FILTER,
  selectPrimitives,
  type PrimitiveFilter,
} from './selectPrimitives';
export { dependencySnippet, type Snippet } from './snippets';
export { teamsOf, type Adopter, type Team } from './teams';
export { usePrimitiveDetails } from './usePrimitiveDetails';
export { usePrimitives } from './usePrimitives';
