import { useRef } from 'react';
import { useDrop } from 'react-aria';
import { useMoves } from './MovesContext';
import { planMove, type MoveTarget } from './planMove';

/** Makes a column take the items that can be moved there; it needs the ref and the properties. */
export function useDropColumn(target: MoveTarget | undefined) {
  const ref = useRef<HTMLElement>(null);
  const moves = useMoves();
  const planned = () => {
    const item = moves?.held.current;
    return item && target && planMove(item, target, new Date());
  };
  const { dropProps, isDropTarget } = useDrop({
    ref,
    isDisabled: !moves || !target,
    getDropOperation: () => (planned() ? 'move' : 'cancel'),
    onDrop: () => {
      const move = planned();
      if (move) moves!.start(moves!.held.current!, move);
    },
  });
  return { ref, dropProps, isDropTarget };
}
