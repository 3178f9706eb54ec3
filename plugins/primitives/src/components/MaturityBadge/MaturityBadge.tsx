import {
  RiFlaskLine,
  RiInformationLine,
  RiSeedlingLine,
  RiTimeLine,
} from '@remixicon/react';
import { describeMaturity, meaningOfMaturity } from '../../primitives';
import styles from './MaturityBadge.module.css';

const ICONS: Record<string, typeof RiFlaskLine> = {
  production: RiSeedlingLine,
  experimental: RiFlaskLine,
  deprecated: RiTimeLine,
};

/** How ripe a primitive is, by icon, word and colour; only what warns has a background. */
export function MaturityBadge({ maturity }: { maturity: string }) {
  const Icon = ICONS[maturity] ?? RiInformationLine;
  return (
    <span
      className={styles.badge}
      data-maturity={maturity}
      title={meaningOfMaturity(maturity)}
    >
      <Icon aria-hidden size={14} />
      {describeMaturity(maturity)}
    </span>
  );
}
