export { goldenPathHref, type Primitive, type StartHere } from './Primitive';
export { loadPrimitives } from './loadPrimitives';
export { searchPrimitives } from './searchPrimitives';
export { usePrimitives } from './usePrimitives';
