export * from './commitment';
export * from './confidence';
export * from './itemKey';
export * from './lane';
export * from './quarters';
export * from './slip';
