export {
  formatAttainment,
  formatBudget,
  formatPpm,
} from '@stagecraft/backstage-plugin-sla-common';
export { describeSupportHours } from './describeSupportHours';
export { formatBurn, formatThreshold } from './formatBurn';
export { formatShare } from './formatShare';
export { formatCount } from './formatCount';
export { formatAge, formatInstant, formatDay } from './formatAge';
export { formatDuration, formatShortDuration } from './formatDuration';
export { formatWindow } from './formatWindow';
