export { PastDayNotice } from './PastDayNotice';
export { PastDayPicker } from './PastDayPicker';
