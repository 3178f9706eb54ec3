import { useMemo, useRef, useState, type ReactNode } from 'react';
import { VisuallyHidden } from '@backstage/ui';
import type { RoadmapItem } from '@stagecraft/backstage-plugin-roadmap-common';
import { formatDate } from '@stagecraft/backstage-plugin-roadmap-react';
import { PromiseDialog } from '../ItemDialogs';
import { MovesContext } from './MovesContext';
import type { Move } from './planMove';
import { ShipDialog } from './ShipDialog';

function tell({ key, state, commitment }: RoadmapItem): string {
  return state === 'shipped'
    ? `${key} is shipped.`
    : `${key} is promised for ${formatDate(commitment!.dueOn)}.`;
}

/** Lets the items below be moved, and asks for what a move needs to be told. */
export function MovesProvider({ children }: { children: ReactNode }) {
  const held = useRef<RoadmapItem>();
  const [open, setOpen] = useState<{ item: RoadmapItem; move: Move }>();
  const [made, setMade] = useState(0);
  const [told, setTold] = useState('');
  const moves = useMemo(
    () => ({
      held,
      made,
      start: (item: RoadmapItem, move: Move) => setOpen({ item, move }),
    }),
    [made],
  );
  const close = () => setOpen(undefined);
  const onSaved = (saved: RoadmapItem) => {
    close();
    setMade(count => count + 1);
    setTold(tell(saved));
  };
  return (
    <MovesContext.Provider value={moves}>
      {children}
      <VisuallyHidden role="status">{told}</VisuallyHidden>
      {open && 'promise' in open.move && (
        <PromiseDialog
          item={open.item}
          period={open.move.promise}
          onSaved={onSaved}
          onClose={close}
        />
      )}
      {open && 'ship' in open.move && (
        <ShipDialog item={open.item} onSaved={onSaved} onClose={close} />
      )}
    </MovesContext.Provider>
  );
}
