import { scaleBand } from 'd3-scale';
import {
  AgreementPeriod,
  ObjectiveState,
} from '@stagecraft/backstage-plugin-sla-common';
import {
  STATE_WORDS,
  worstState,
} from '@stagecraft/backstage-plugin-sla-react';
import { nameOfPeriod } from './Periods';
import styles from './AgreementPage.module.css';

const HEIGHT = 44;
const BAR_WIDTH = 34;
const NAME_HEIGHT = 16;
/** Letters that tell a month. */
const SHORT_NAME = 3;
const BAR_HEIGHT: Record<ObjectiveState, number> = {
  kept: 44,
  'at-risk': 36,
  broken: 22,
  'no-data': 6,
};

/** One bar a month, oldest first: the worst state of its levels by height and colour. */
export function PeriodBars({ periods }: { periods: AgreementPeriod[] }) {
  const oldestFirst = [...periods].reverse();
  const width = oldestFirst.length * BAR_WIDTH;
  const x = scaleBand(
    oldestFirst.map(({ from }) => from),
    [0, width],
  ).paddingInner(0.2);
  return (
    <svg
      className={styles.periodBars}
      role="img"
      aria-label={describe(oldestFirst)}
      width={width}
      height={HEIGHT + NAME_HEIGHT}
      viewBox={`0 0 ${width} ${HEIGHT + NAME_HEIGHT}`}
    >
      {oldestFirst.map(period => (
        <PeriodBar
          key={period.from}
          period={period}
          x={x(period.from) ?? 0}
          width={x.bandwidth()}
        />
      ))}
    </svg>
  );
}

function PeriodBar(props: {
  period: AgreementPeriod;
  x: number;
  width: number;
}) {
  const { period, x, width } = props;
  const state = stateOf(period);
  const name = nameOfPeriod(period);
  return (
    <>
      <rect
        className={styles.periodBar}
        data-state={state}
        x={x}
        width={width}
        y={HEIGHT - BAR_HEIGHT[state]}
        height={BAR_HEIGHT[state]}
        rx={2}
      >
        <title>{`${name}: ${STATE_WORDS[state]}`}</title>
      </rect>
      <text x={x + width / 2} y={HEIGHT + NAME_HEIGHT - 3}>
        {name.slice(0, SHORT_NAME)}
      </text>
    </>
  );
}

function describe(periods: AgreementPeriod[]): string {
  const broken = periods.filter(period => stateOf(period) === 'broken');
  const measured = periods.filter(period => stateOf(period) !== 'no-data');
  return `${periods.length} months, ${measured.length} measured, ${broken.length} with a broken level`;
}

function stateOf({ levels }: AgreementPeriod): ObjectiveState {
  return worstState(levels) ?? 'no-data';
}
