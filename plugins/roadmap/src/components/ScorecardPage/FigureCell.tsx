import type { ScorecardFigures } from '@stagecraft/backstage-plugin-roadmap-common';
import { IntervalBar } from './IntervalBar';
import styles from './ScorecardPage.module.css';
import type { ShownFigure } from './useScorecardView';
import { summarise } from './words';

/** One quarter of one team: the figure, its interval, and the way to the items behind it. */
export function FigureCell(props: {
  figures?: ScorecardFigures;
  figure: ShownFigure;
  /** Whose and when, for those who hear the button alone. */
  scope: string;
  opened: boolean;
  onOpen: () => void;
}) {
  const { figures, figure, scope, opened, onOpen } = props;
  if (!figures) return <span className={styles.nothing}>No promise</span>;
  const { title, note } = summarise(figures, figure);
  const isShare = figure === 'first' || figure === 'last';
  return (
    <button
      type="button"
      className={styles.cell}
      aria-expanded={opened}
      aria-label={`${scope}: ${title}${note && `, ${note}`}`}
      onClick={onOpen}
    >
      <strong>{title}</strong>
      {isShare && <IntervalBar share={figures[figure]} />}
      <small>{note}</small>
    </button>
  );
}
