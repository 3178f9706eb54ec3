export {
  formatAttainment,
  formatBudget,
  formatPpm,
} from '@stagecraft/backstage-plugin-sla-common';
export { formatShare } from './formatShare';
export { formatCount } from './formatCount';
export { formatAge, formatInstant, formatDay } from './formatAge';
export { formatWindow } from './formatWindow';
