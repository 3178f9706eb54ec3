export { MoveDialog } from './MoveDialog';
export { useMayChange } from './useMayChange';
