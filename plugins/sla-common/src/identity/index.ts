export * from './objectiveKey';
