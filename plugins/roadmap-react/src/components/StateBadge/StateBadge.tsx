import {
  RiCheckDoubleLine,
  RiCheckboxCircleLine,
  RiCircleLine,
  RiFlagLine,
  RiForbidLine,
  RiLightbulbLine,
  RiLoader2Line,
} from '@remixicon/react';
import type { ItemState } from '@stagecraft/backstage-plugin-roadmap-common';
import { stateWord } from '../../format';
import styles from './StateBadge.module.css';

const icons: Record<ItemState, typeof RiFlagLine> = {
  proposed: RiLightbulbLine,
  committed: RiFlagLine,
  'in-progress': RiLoader2Line,
  shipped: RiCheckboxCircleLine,
  validated: RiCheckDoubleLine,
  withdrawn: RiForbidLine,
};

/** State of an item by icon, word and colour. */
export function StateBadge({ state }: { state: ItemState }) {
  const Icon = icons[state] ?? RiCircleLine;
  return (
    <span className={styles.badge} data-state={state}>
      <Icon aria-hidden size={14} />
      {stateWord(state)}
    </span>
  );
}
