export * from './comparableHashes';
export * from './judgeFiles';
export * from './releasesAhead';
