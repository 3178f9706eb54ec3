import { RiFlaskLine } from '@remixicon/react';
import { PORTAL_SOURCE } from '@stagecraft/backstage-plugin-roadmap-common';
import styles from './SampleNote.module.css';

/** Says beside an item that it was not made here: sample history, or an import from somewhere. */
export function SampleNote({ source }: { source: string }) {
  if (source === PORTAL_SOURCE) return null;
  const sample = source === 'sample';
  return (
    <span
      className={styles.note}
      title={
        sample
          ? 'Part of the sample history that came with the portal; nobody here promised it'
          : `Imported from ${source}`
      }
    >
      <RiFlaskLine aria-hidden size={12} />
      {sample ? 'Sample data' : `From ${source}`}
    </span>
  );
}
