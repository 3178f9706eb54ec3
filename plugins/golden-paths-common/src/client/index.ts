export * from './GoldenPathsClient';
