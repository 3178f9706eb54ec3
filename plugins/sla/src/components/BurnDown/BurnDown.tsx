import { useId } from 'react';
import useMeasure from 'react-use/esm/useMeasure';
import {
  ChosenPoint,
  formatBudget,
  formatInstant,
  useChosenPoint,
} from '@stagecraft/backstage-plugin-sla-react';
import { BurnDownDrawing } from './BurnDownDrawing';
import { BurnDownWindow, layOut, nearestPoint } from './geometry';
import { CountsDrawing } from './CountsDrawing';
import { describePoint } from './describePoint';
import { describeShape } from './describeShape';
import { Legend } from './Legend';
import { SeriesTable } from './SeriesTable';
import styles from './BurnDown.module.css';

/** Until the width of the page is known. */
const FIRST_WIDTH = 720;

/**
 * How the error budget was spent over a window, against spending it evenly.
 * Pointer and arrow keys walk the points, the line below tells each, and the
 * same figures stand in a table.
 */
export function BurnDown(props: { window: BurnDownWindow }) {
  return props.window.series.length === 0 ? (
    <p className={styles.caption}>
      The window has no complete interval yet, so there is nothing to draw.
    </p>
  ) : (
    <Figure {...props} />
  );
}

function Figure({ window }: { window: BurnDownWindow }) {
  const { series } = window;
  const point = useChosenPoint({
    label: 'Point by point',
    count: series.length,
    describe: index => describePoint(series[index]),
  });
  return (
    <figure className={styles.figure}>
      <Plot window={window} point={point} />
      <figcaption className={styles.caption}>
        {point.chosen === undefined
          ? describeWhole(window)
          : describePoint(series[point.chosen])}
      </figcaption>
      <Legend window={window} />
      <SeriesTable window={window} />
    </figure>
  );
}

function Plot(props: { window: BurnDownWindow; point: ChosenPoint }) {
  const { window, point } = props;
  const { chosen, choose, sliderProps } = point;
  const [ref, { width }] = useMeasure<HTMLDivElement>();
  const titleId = useId();
  const geometry = layOut(window, width || FIRST_WIDTH);
  return (
    <div className={styles.plot} ref={ref}>
      <BurnDownDrawing
        window={window}
        geometry={geometry}
        chosen={chosen}
        titleId={titleId}
        title="Error budget left over the window"
        description={`${describeWhole(window)} ${describeShape(window)}`}
      />
      <CountsDrawing window={window} geometry={geometry} chosen={chosen} />
      <div
        className={styles.reader}
        {...sliderProps}
        onMouseMove={event => {
          const { left } = event.currentTarget.getBoundingClientRect();
          choose(nearestPoint(window.series, geometry, event.clientX - left));
        }}
      />
    </div>
  );
}

function describeWhole({ from, to, series }: BurnDownWindow): string {
  const last = series[series.length - 1];
  return `From ${formatInstant(from)} to ${formatInstant(to)}: ${formatBudget(
    last.remaining,
  )}, as of ${formatInstant(last.at)}.`;
}
