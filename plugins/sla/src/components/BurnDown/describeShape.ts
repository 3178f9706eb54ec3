import {
  formatBudget,
  formatInstant,
} from '@stagecraft/backstage-plugin-sla-react';
import { BAND_WORDS, formatExpected } from './describePoint';
import { BurnDownWindow, unmeasured } from './geometry';

/** What one sees in the chart at a glance, in sentences, for those who do not see it. */
export function describeShape(window: BurnDownWindow): string {
  return [
    againstExpected(window),
    ...lowest(window),
    ...gaps(window),
    ...happenings(window),
  ].join(' ');
}

function againstExpected({ series }: BurnDownWindow): string {
  const { expected } = series[series.length - 1];
  return `Spent evenly it would be ${formatExpected(expected)}.`;
}

/** Where the budget was lowest, if that is not its end. */
function lowest({ series }: BurnDownWindow): string[] {
  const known = series.filter(({ remaining }) => remaining !== null);
  const low = Math.min(...known.map(({ remaining }) => remaining ?? 0));
  const at = known.findIndex(({ remaining }) => remaining === low);
  if (known.length === 0 || at === known.length - 1) return [];
  const words = formatBudget(low);
  return [`Lowest: ${words}, at ${formatInstant(known[at].at)}.`];
}

function gaps(window: BurnDownWindow): string[] {
  const { length } = unmeasured(window);
  if (length === 0) return [];
  return [`Nothing was measured in ${length} of its stretches.`];
}

function happenings({ bands, markers }: BurnDownWindow): string[] {
  const bandWords = bands.map(
    ({ kind, title }) => `${BAND_WORDS[kind]}: ${title}`,
  );
  const told = [
    ...new Set(bandWords),
    ...markers.map(
      ({ revision, effectiveAt }) =>
        `revision ${revision} from ${formatInstant(effectiveAt)}`,
    ),
  ];
  return told.length === 0 ? [] : [`Marked are ${told.join('; ')}.`];
}
