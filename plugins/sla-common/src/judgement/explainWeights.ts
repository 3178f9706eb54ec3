import { RATIO_UNIT } from './slices';
import type { JudgedBy } from './weigh';
import type { FiguresInput, WindowFigures } from './windowFigures';
import { stepOf, type WorkingStep } from './workingStep';

/** Steps to the good and the total that are judged, and both as arithmetic. */
interface Weights {
  steps: WorkingStep[];
  good: string;
  total: string;
}

/** How counts become what is judged, by method and no-data policy. */
export function explainWeights(
  by: JudgedBy & { timeSliceTargetPpm?: number },
  input: FiguresInput,
  figures: WindowFigures,
): Weights {
  const steps = explainCounts(input, figures);
  if (by.budgetingMethod === 'Occurrences') {
    const weights = filledEvents(by, figures);
    return { ...weights, steps: [...steps, ...weights.steps] };
  }
  const minutes = input.slices?.minutes ?? 0;
  const weights = filledSlices(by, minutes, figures.slices!);
  return { ...weights, steps: [...steps, ...weights.steps] };
}

function explainCounts(
  { all, removed, countedAsGood }: FiguresInput,
  { counts }: WindowFigures,
): WorkingStep[] {
  const out = removed ?? { good: 0, total: 0 };
  const pardoned = countedAsGood ?? { good: 0, total: 0 };
  return [
    stepOf(
      'Good events',
      'good − removed + bad ones of time that counts as good',
      `${all.good} − ${out.good} + (${pardoned.total} − ${pardoned.good})`,
      counts.good,
      'events',
    ),
    stepOf(
      'All events',
      'total − removed',
      `${all.total} − ${out.total}`,
      counts.total,
      'events',
    ),
  ];
}

const FILLED = {
  good: 'as good',
  bad: 'as bad, except in time that counts as good',
};

function filledEvents({ noData }: JudgedBy, figures: WindowFigures): Weights {
  const { good, total } = figures.counts;
  const { unmeasuredMinutes: unmeasured, coveredMinutes } = figures;
  if (noData === 'exclude' || unmeasured === 0) {
    return { steps: [], good: `${good}`, total: `${total}` };
  }
  const asGood = noData === 'good' ? unmeasured : figures.unmeasuredGoodMinutes;
  const [each, value, why] =
    total > 0
      ? [
          `${total} ÷ ${coveredMinutes}`,
          total / coveredMinutes,
          'all events ÷ minutes with a sample',
        ]
      : ['1', 1, 'one, because no event was measured'];
  const terms = {
    good: `${good} + ${asGood} × ${each}`,
    total: `${total} + ${unmeasured} × ${each}`,
  };
  const rule = `unmeasured minutes count ${FILLED[noData]}`;
  const events = (label: string, text: string, result: number) =>
    stepOf(label, rule, text, result, 'events');
  return {
    steps: [
      stepOf('Events of an unmeasured minute', why, each, value, 'events'),
      events('Good, all minutes', terms.good, good + asGood * value),
      events('All, all minutes', terms.total, total + unmeasured * value),
    ],
    ...terms,
  };
}

function filledSlices(
  by: JudgedBy & { timeSliceTargetPpm?: number },
  minutes: number,
  slices: NonNullable<WindowFigures['slices']>,
): Weights {
  const counted = by.noData === 'exclude' ? 0 : slices.unmeasuredSlices;
  const asGood = by.noData === 'bad' ? slices.unmeasuredGoodSlices : counted;
  const measured = measuredSlices(by, slices);
  const unmeasuredRule =
    by.noData === 'exclude'
      ? 'unmeasured slices do not count'
      : `unmeasured slices count ${FILLED[by.noData]}`;
  const terms = {
    good: `${measured.text} + ${asGood}`,
    total: `${slices.slices} + ${counted}`,
  };
  return {
    steps: [
      stepOf(
        'Good slices',
        `${measured.rule}; ${unmeasuredRule}`,
        terms.good,
        measured.value + asGood,
        'slices',
      ),
      stepOf(
        'All slices',
        `whole slices of ${minutes} minutes with events; ${unmeasuredRule}`,
        terms.total,
        slices.slices + counted,
        'slices',
      ),
    ],
    ...terms,
  };
}

function measuredSlices(
  by: JudgedBy & { timeSliceTargetPpm?: number },
  { ratioSum, goodSlices }: NonNullable<WindowFigures['slices']>,
) {
  return by.budgetingMethod === 'RatioTimeslices'
    ? {
        text: `${ratioSum} ÷ ${RATIO_UNIT}`,
        value: Number(ratioSum) / Number(RATIO_UNIT),
        rule: 'sum of good ÷ total of each slice',
      }
    : {
        text: `${goodSlices}`,
        value: goodSlices,
        rule: `slices with good ÷ total of at least ${by.timeSliceTargetPpm} ppm`,
      };
}
