import { KeyboardEvent, useState } from 'react';

const WIDE_STEP = 7;

const STEPS: Record<string, (at: number, last: number) => number> = {
  ArrowLeft: at => at - 1,
  ArrowRight: at => at + 1,
  PageUp: at => at - WIDE_STEP,
  PageDown: at => at + WIDE_STEP,
  Home: () => 0,
  End: (_at, last) => last,
};

/** One of the points of a chart, chosen by pointer or keyboard. */
export interface ChosenPoint {
  /** Index of the chosen point; `undefined` until the reader chooses one. */
  chosen: number | undefined;
  choose: (index: number | undefined) => void;
  /** For the element that takes the keyboard: one stop, whose arrows walk the points. */
  sliderProps: {
    role: 'slider';
    tabIndex: 0;
    'aria-label': string;
    'aria-valuemin': number;
    'aria-valuemax': number;
    'aria-valuenow': number;
    'aria-valuetext': string;
    onKeyDown: (event: KeyboardEvent) => void;
    onBlur: () => void;
    onMouseLeave: () => void;
  };
}

/**
 * Lets a reader walk the points of a chart. The last one is told until another
 * is chosen, and again when the chart is left.
 *
 * @param count - number of points, at least one
 * @param describe - one point in a sentence
 */
export function useChosenPoint(options: {
  label: string;
  count: number;
  describe: (index: number) => string;
}): ChosenPoint {
  const { label, count, describe } = options;
  const [chosen, choose] = useState<number>();
  const last = count - 1;
  const at = Math.min(chosen ?? last, last);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = STEPS[event.key]?.(at, last);
    if (next !== undefined) {
      event.preventDefault();
      choose(Math.min(Math.max(next, 0), last));
    }
  };
  return {
    chosen: chosen === undefined ? undefined : at,
    choose,
    sliderProps: {
      role: 'slider',
      tabIndex: 0,
      'aria-label': label,
      'aria-valuemin': 1,
      'aria-valuemax': count,
      'aria-valuenow': at + 1,
      'aria-valuetext': describe(at),
      onKeyDown,
      onBlur: () => choose(undefined),
      onMouseLeave: () => choose(undefined),
    },
  };
}
