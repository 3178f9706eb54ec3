export * from './generateItems';
export * from './generatePlan';
export * from './objectives';
export * from './planned';
export * from './types';
