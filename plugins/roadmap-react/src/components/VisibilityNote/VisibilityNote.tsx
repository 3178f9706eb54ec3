import { RiLock2Line } from '@remixicon/react';
import type { Visibility } from '@stagecraft/backstage-plugin-roadmap-common';
import styles from './VisibilityNote.module.css';

/** Says beside an item that others do not see it; nothing where they do. */
export function VisibilityNote({ visibility }: { visibility: Visibility }) {
  if (visibility !== 'team') return null;
  return (
    <span
      className={styles.note}
      title="Only its owners see it; for everybody else it does not exist"
    >
      <RiLock2Line aria-hidden size={12} />
      Team only
    </span>
  );
}
