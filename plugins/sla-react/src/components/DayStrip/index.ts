export { DayStrip } from './DayStrip';
export type { DayTone, DrawnDay } from './DayStrip';
