export * from './fullEntityRef';
export * from './objectiveKey';
