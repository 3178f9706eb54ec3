export * from './buildFigures';
export * from './scoreItem';
export * from './summariseSlips';
export * from './types';
export * from './wilsonInterval';
