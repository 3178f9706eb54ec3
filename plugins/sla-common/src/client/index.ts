export * from './createSlaClient';
