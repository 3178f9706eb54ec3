export { useItemSignal } from './useItemSignal';
export { useItems } from './useItems';
export { useLoaded, type Loaded } from './useLoaded';
