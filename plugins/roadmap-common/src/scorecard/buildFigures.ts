import { reasonCodes } from '../api';
import { summariseSlips } from './summariseSlips';
import type {
  LastOutcome,
  ReasonCount,
  ScoredItem,
  ScorecardFigures,
  Share,
} from './types';
import { wilsonInterval } from './wilsonInterval';

const JUDGED: ReadonlySet<LastOutcome> = new Set([
  'kept',
  'late',
  'overdue',
  'dropped',
]);

/** The share of promises that were kept among those that can be judged. */
export function shareKept(outcomes: LastOutcome[]): Share {
  const judged = outcomes.filter(outcome => JUDGED.has(outcome)).length;
  const kept = outcomes.filter(outcome => outcome === 'kept').length;
  const interval = wilsonInterval(kept, judged);
  return {
    kept,
    judged,
    leftOut: outcomes.length - judged,
    ...(interval && { interval }),
  };
}

function countReasons(items: ScoredItem[]): ReasonCount[] {
  const given = items.flatMap(({ repromises }) =>
    repromises.map(({ reasonCode }) => reasonCode),
  );
  return reasonCodes
    .map(reasonCode => ({
      reasonCode,
      count: given.filter(code => code === reasonCode).length,
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

type Scope = Pick<ScorecardFigures, 'origin' | 'period' | 'ownerRef'>;

function figuresOf(scope: Scope, items: ScoredItem[]): ScorecardFigures {
  return {
    ...scope,
    sources: [...new Set(items.map(({ source }) => source))].sort(),
    promises: items.length,
    first: shareKept(items.map(({ firstOutcome }) => firstOutcome)),
    last: shareKept(items.map(({ lastOutcome }) => lastOutcome)),
    slip: summariseSlips(items.flatMap(({ slip }) => slip ?? [])),
    repromises: items.reduce((sum, item) => sum + item.repromises.length, 0),
    reasons: countReasons(items),
  };
}

/** The scopes that an item belongs to: its quarter and team, and the sums over either and both. */
function scopesOf({ origin, period, ownerRef }: ScoredItem): Scope[] {
  return [
    { origin, period, ownerRef },
    { origin, period },
    { origin, ownerRef },
    { origin },
  ];
}

const order = ({ origin, period = '', ownerRef = '' }: Scope) =>
  [origin === 'portal' ? '0' : '1', ownerRef, period].join('\n');

/**
 * The figures of every quarter and team that the items belong to, with sums;
 * promises from elsewhere apart from those that were made here.
 */
export function buildFigures(items: ScoredItem[]): ScorecardFigures[] {
  const groups = new Map<string, { scope: Scope; items: ScoredItem[] }>();
  for (const item of items) {
    for (const scope of scopesOf(item)) {
      const name = order(scope);
      const group = groups.get(name);
      if (group) group.items.push(item);
      else groups.set(name, { scope, items: [item] });
    }
  }
  return [...groups.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => figuresOf(group.scope, group.items));
}
