export * from './findMetricProblems';
export * from './judgeMetric';
export * from './objectiveKey';
export * from './objectiveProblems';
export * from './types';
