export { NinetyDayBars } from './NinetyDayBars';
