export * from './loadHistory';
export * from './removeHistory';
export * from './sampleSource';
export * from './waitForObjectives';
