export * from './judge';
export * from './windowBounds';
