export { formatDate, formatSlip } from './formatDate';
export { stateWord } from './stateWord';
