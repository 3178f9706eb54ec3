export * from './judgeOwner';
