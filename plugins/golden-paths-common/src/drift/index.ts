export * from './judgeFiles';
export * from './releasesAhead';
