export * from './generateItems';
export * from './planned';
export * from './types';
