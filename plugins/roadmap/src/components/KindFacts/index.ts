export { kindFacts, type KindFact } from './kindFacts';
export { breakEvenWords, isSettled } from './kindWords';
