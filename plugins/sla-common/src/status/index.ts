export * from './statusDays';
