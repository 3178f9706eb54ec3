import type {
  LastOutcome,
  PromiseOrigin,
  ScorecardFigures,
  Share,
  Slip,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type { ShownFigure } from './useScorecardView';

/** Each figure as one chooses it. */
export const figureWords: Record<ShownFigure, string> = {
  first: 'Kept against the first promise',
  last: 'Kept against the last promise in good time',
  slip: 'Slip',
  repromises: 'Promised again',
};

/** Where promises come from. */
export const originWords: Record<PromiseOrigin, string> = {
  portal: 'Made here',
  imported: 'Imported',
};

/** How a promise ended. */
export const outcomeWords: Record<LastOutcome, string> = {
  kept: 'Kept',
  late: 'Delivered late',
  overdue: 'Overdue',
  dropped: 'Dropped',
  'not-due': 'Not due yet',
  undated: 'Delivered, nobody recorded when',
  'no-notice': 'No promise 14 days ahead',
};

const percent = (share: number) => Math.round(share * 100);

/** `60 %, between 23 % and 88 %`: a share and where it may really lie. */
export function describeShare({ kept, judged, interval }: Share): string {
  if (!interval) return 'None to judge yet';
  return `${percent(kept / judged)} %, between ${percent(
    interval.low,
  )} % and ${percent(interval.high)} %`;
}

/** `12 days late`, `on the day`, `3 days early`; "at least" while it can grow. */
export function describeSlip({ days, atLeast }: Slip): string {
  const size = Math.abs(days);
  const unit = size === 1 ? 'day' : 'days';
  const side = days > 0 ? 'late' : 'early';
  const words = days === 0 ? 'on the day' : `${size} ${unit} ${side}`;
  return atLeast ? `at least ${words}` : words;
}

/** A figure in few words, and what belongs to it. */
export function summarise(
  figures: ScorecardFigures,
  figure: ShownFigure,
): { title: string; note: string } {
  if (figure === 'slip') {
    const { p50, p85 } = figures.slip;
    if (!p50 || !p85) return { title: 'None to judge yet', note: '' };
    return {
      title: describeSlip(p50),
      note: `or less for half; ${describeSlip(p85)} or less for 85 %`,
    };
  }
  if (figure === 'repromises') {
    return {
      title: `${figures.repromises} times`,
      note: `for ${figures.promises} ${
        figures.promises === 1 ? 'item' : 'items'
      }`,
    };
  }
  const share = figures[figure];
  if (share.judged === 0) return { title: 'None due yet', note: '' };
  return {
    title: `${share.kept} of ${share.judged}`,
    note: describeShare(share),
  };
}

/** `2026 Q4`, or all quarters. */
export const periodWords = (period?: string) =>
  period ? period.replace('-', ' ') : 'All quarters';
