import { DateTime } from 'luxon';
import { createRandom } from '../random/createRandom';
import type { ImportedItem, PlannedItem, QuarterPoint } from './types';

const DAY = 24 * 60 * 60 * 1000;
/** Nobody promises something for next week. */
const NOTICE_DAYS = 20;

/**
 * The sample roadmap with its past, relative to `now` (milliseconds since
 * 1970). The same `now` gives the same items; nobody votes by name.
 */
export function generateItems(
  plan: readonly PlannedItem[],
  now: number,
): ImportedItem[] {
  return plan.map(item => {
    const commitments = commitmentsOf(item, now);
    const created = instant(now, item.createdDaysAgo);
    const [first] = commitments;
    const createdAt =
      first && first.promisedAt < created ? first.promisedAt : created;
    return {
      externalId: item.externalId,
      ...kindOf(item, now),
      title: item.title,
      summary: item.summary,
      ownerRef: `group:default/${item.owner}`,
      category: item.category,
      entities: item.entities.map(([role, ref]) => ({
        entityRef: `component:default/${ref}`,
        role,
      })),
      state: item.state,
      createdAt,
      commitments,
      events: eventsOf(item, createdAt, commitments, now),
      votes: votesOf(item, now),
    };
  });
}

/** What distinguishes an item from an initiative; nothing for those. */
function kindOf({ kind, attributes, until }: PlannedItem, now: number) {
  if (!kind) return {};
  const [name, daysAhead] = until ?? [];
  const day = daysAhead && instant(now, -daysAhead).slice(0, 10);
  return {
    kind,
    attributes: { ...attributes, ...(name && day && { [name]: day }) },
  };
}

type Commitments = ImportedItem['commitments'];

/** Each is made well before its day and before the next one, whatever today is. */
function commitmentsOf(item: PlannedItem, now: number): Commitments {
  const made = [...(item.promise ? [item.promise] : []), ...(item.slips ?? [])];
  let latest = Infinity;
  return made
    .reverse()
    .map(({ due, daysAgo, confidence, ...why }) => {
      const { period, dueOn } = dueDate(due, now);
      latest = Math.min(
        Date.parse(instant(now, daysAgo)),
        Date.parse(dueOn) - NOTICE_DAYS * DAY,
        latest - DAY,
      );
      return {
        period,
        dueOn,
        confidence,
        promisedBy: `user:default/${item.by}`,
        promisedAt: new Date(latest).toISOString(),
        ...why,
      };
    })
    .reverse();
}

function eventsOf(
  item: PlannedItem,
  createdAt: string,
  commitments: Commitments,
  now: number,
): ImportedItem['events'] {
  const actor = `user:default/${item.by}`;
  const states = item.history ?? [];
  const begins = item.kind ? 'open' : 'proposed';
  const first = states.length ? begins : item.state;
  return [
    { at: createdAt, actor, type: 'created' as const, after: { state: first } },
    ...commitments.map(({ promisedAt, reason }) => ({
      at: promisedAt,
      actor,
      type: 'promised' as const,
      ...(reason && { reason }),
    })),
    ...states.map(([state, when, reason], i) => ({
      at: instantOf(when, now),
      actor: `user:default/${item.decidedBy ?? item.by}`,
      type: 'state-changed' as const,
      before: { state: i === 0 ? first : states[i - 1][0] },
      after: { state },
      ...(reason && { reason }),
    })),
  ].sort((a, b) => a.at.localeCompare(b.at));
}

function votesOf(item: PlannedItem, now: number) {
  const random = createRandom(item.externalId);
  return Array.from({ length: item.votes }, (_, i) => ({
    voter: `sample-voter-${i + 1}`,
    at: instant(now, Math.max(1, item.createdDaysAgo * random())),
  }));
}

/** A working day of the wanted quarter. */
function dueDate([quarter, share]: QuarterPoint, now: number) {
  const start = DateTime.fromMillis(now, { zone: 'utc' })
    .startOf('quarter')
    .plus({ quarters: quarter });
  const { days } = start.plus({ quarters: 1 }).diff(start, 'days');
  const day = start.plus({ days: Math.floor(days * share) });
  const workday = day.weekday > 5 ? day.minus({ days: day.weekday - 5 }) : day;
  const due = workday < start ? start.plus({ days: 3 }) : workday;
  return {
    period: `${start.year}-Q${start.quarter}`,
    dueOn: due.toISODate()!,
  };
}

function instantOf(when: number | QuarterPoint, now: number) {
  if (typeof when === 'number') return instant(now, when);
  return `${dueDate(when, now).dueOn}T10:00:00.000Z`;
}

/** Whole seconds, so that the same day gives the same history. */
function instant(now: number, daysAgo: number) {
  const today = Math.floor(now / DAY) * DAY;
  const at = today - daysAgo * DAY + 10 * 60 * 60 * 1000;
  return new Date(Math.floor(at / 1000) * 1000).toISOString();
}
