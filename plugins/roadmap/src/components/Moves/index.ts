export { MovableCard } from './MovableCard';
export { MovesProvider } from './MovesProvider';
export { useMoves } from './MovesContext';
export type { MoveTarget } from './planMove';
export { useDropColumn } from './useDropColumn';
