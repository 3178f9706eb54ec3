export { MetricLine, VerdictBadge } from './MetricLine';
