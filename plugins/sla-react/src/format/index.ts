export { formatPpm, formatAttainment } from './formatPpm';
export { formatBudget } from './formatBudget';
export { formatShare } from './formatShare';
export { formatCount } from './formatCount';
export { formatAge, formatInstant, formatDay } from './formatAge';
export { formatWindow } from './formatWindow';
