export * from './findMetricProblems';
export * from './judgeMetric';
export * from './metricSources';
export * from './objectiveKey';
export * from './objectiveProblems';
export * from './types';
