export { formatAttainment, formatPpm } from './formatPpm';
export { formatBudget } from './formatBudget';
