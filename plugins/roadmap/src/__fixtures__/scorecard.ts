import type {
  Scorecard,
  ScorecardFigures,
  ScoredItem,
} from '@stagecraft/backstage-plugin-roadmap-common';

/** The team of the fixtures. */
export const TEAM = 'group:default/parcel-tracking';

/** Eight of ten kept, in all quarters of all teams, or what the fields say. */
export function figures(
  fields: Partial<ScorecardFigures> = {},
): ScorecardFigures {
  return {
    origin: 'portal',
    sources: ['portal'],
    promises: 11,
    first: {
      kept: 8,
      judged: 10,
      leftOut: 1,
      interval: { low: 0.4902, high: 0.9433 },
    },
    last: {
      kept: 9,
      judged: 9,
      leftOut: 2,
      interval: { low: 0.7009, high: 1 },
    },
    slip: {
      count: 9,
      open: 1,
      p50: { days: 0, atLeast: false },
      p85: { days: 40, atLeast: true },
    },
    repromises: 3,
    reasons: [
      { reasonCode: 'dependency', count: 2 },
      { reasonCode: 'incident', count: 1 },
    ],
    ...fields,
  };
}

/** A scorecard of two quarters, with one team in the latter. */
export function scorecard(fields: Partial<Scorecard> = {}): Scorecard {
  const nothingDue = { kept: 0, judged: 0, leftOut: 1 };
  return {
    today: '2026-11-24',
    from: '2026-Q3',
    to: '2026-Q4',
    figures: [
      figures(),
      figures({ period: '2026-Q3' }),
      figures({ period: '2026-Q4', first: nothingDue, last: nothingDue }),
      figures({ ownerRef: TEAM }),
      figures({ ownerRef: TEAM, period: '2026-Q3' }),
    ],
    ownedByPeople: 0,
    ...fields,
  };
}

/** An item that came late, though when it was promised again. */
export function scoredItem(fields: Partial<ScoredItem> = {}): ScoredItem {
  const first = {
    revision: 1,
    dueOn: '2026-07-31',
    promisedAt: '2026-04-01T10:00:00.000Z',
    imported: false,
  };
  const last = { ...first, revision: 2, dueOn: '2026-09-15' };
  return {
    key: 'RM-7',
    title: 'Labels in colour',
    ownerRef: TEAM,
    state: 'shipped',
    source: 'portal',
    origin: 'portal',
    period: '2026-Q3',
    first,
    firstOutcome: 'late',
    last,
    lastOutcome: 'kept',
    deliveredOn: '2026-09-10',
    timesShipped: 2,
    slip: { days: 41, atLeast: false },
    repromises: [last],
    ...fields,
  };
}
