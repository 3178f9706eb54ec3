import { useDrag } from 'react-aria';
import { RiDraggable } from '@remixicon/react';
import { usePermission } from '@backstage/plugin-permission-react';
import { ButtonIcon } from '@backstage/ui';
import {
  roadmapItemUpdatePermission,
  type RoadmapItem,
} from '@stagecraft/backstage-plugin-roadmap-common';
import { ItemCard } from '../ItemCard';
import { useMoves, type Moves } from './MovesContext';
import { isMovable } from './planMove';
import styles from './Moves.module.css';

/** The card of an item, which those who may change it can move to another column. */
export function MovableCard({ item }: { item: RoadmapItem }) {
  const moves = useMoves();
  const { allowed } = usePermission({
    permission: roadmapItemUpdatePermission,
    resourceRef: item.key,
  });
  if (!moves || !allowed || !isMovable(item)) {
    return <ItemCard item={item} headingLevel="h3" />;
  }
  return <DraggableCard item={item} moves={moves} />;
}

function DraggableCard({ item, moves }: { item: RoadmapItem; moves: Moves }) {
  const { held } = moves;
  const { dragProps, dragButtonProps, isDragging } = useDrag({
    getItems: () => [{ 'text/plain': item.key }],
    getAllowedDropOperations: () => ['move'],
    hasDragButton: true,
    onDragStart: () => {
      held.current = item;
    },
    onDragEnd: () => {
      held.current = undefined;
    },
  });
  return (
    <div
      {...dragProps}
      className={styles.movable}
      data-dragging={isDragging || undefined}
    >
      <ItemCard
        item={item}
        headingLevel="h3"
        handle={
          <ButtonIcon
            {...dragButtonProps}
            aria-label={`Move ${item.key}`}
            className={styles.handle}
            size="small"
            variant="tertiary"
            icon={<RiDraggable />}
          />
        }
      />
    </div>
  );
}
