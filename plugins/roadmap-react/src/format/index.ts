export { formatDate, formatSlip } from './formatDate';
export { stateWords } from './stateWords';
