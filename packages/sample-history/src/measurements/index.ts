export * from './generateSamples';
export * from './incidentPeriod';
export * from './incidents';
export * from './readObjectives';
export * from './scenarios';
export * from './types';
