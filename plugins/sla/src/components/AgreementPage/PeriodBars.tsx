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
const BAR_WIDTH = 26;
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
      height={HEIGHT}
      viewBox={`0 0 ${width} ${HEIGHT}`}
    >
      {oldestFirst.map(period => {
        const state = stateOf(period);
        return (
          <rect
            key={period.from}
            className={styles.periodBar}
            data-state={state}
            x={x(period.from)}
            width={x.bandwidth()}
            y={HEIGHT - BAR_HEIGHT[state]}
            height={BAR_HEIGHT[state]}
            rx={2}
          >
            <title>{`${nameOfPeriod(period)}: ${STATE_WORDS[state]}`}</title>
          </rect>
        );
      })}
    </svg>
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
