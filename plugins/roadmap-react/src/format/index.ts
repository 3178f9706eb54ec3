export { formatDate, formatInstant, formatSlip } from './formatDate';
export { stateWord } from './stateWord';
