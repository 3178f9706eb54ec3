import { createContext, useContext, type MutableRefObject } from 'react';
import type { RoadmapItem } from '@stagecraft/backstage-plugin-roadmap-common';
import type { Move } from './planMove';

/** What the columns of a page share about moving their items. */
export interface Moves {
  /** The item that is held now. A ref, since it is asked for before anything is drawn again. */
  held: MutableRefObject<RoadmapItem | undefined>;
  /** Asks for what a move needs and makes it. */
  start: (item: RoadmapItem, move: Move) => void;
  /** Grows with each move that was made, so that columns read again. */
  made: number;
}

/** Absent where nothing can be moved, as in the past. */
export const MovesContext = createContext<Moves | undefined>(undefined);

/** How items are moved here; undefined where they are not. */
export function useMoves(): Moves | undefined {
  return useContext(MovesContext);
}
