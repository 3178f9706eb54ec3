import { createRandom } from '../random/createRandom';
import { DAY, dueDate, instant, instantOf } from './pointsInTime';
import type { ImportedItem, PlannedItem } from './types';

/** Nobody promises something for next week. */
const NOTICE_DAYS = 20;

/**
 * The sample roadmap with its past, relative to `now` (milliseconds since
 * 1970); `served` says which objective an item serves. The same `now` gives the same items; nobody votes by name.
 */
export function generateItems(
  plan: readonly PlannedItem[],
  now: number,
  served: ReadonlyMap<string, string> = new Map(),
): ImportedItem[] {
  return plan.map(item => {
    const commitments = commitmentsOf(item, now);
    const created = instant(now, item.createdDaysAgo);
    const [first] = commitments;
    const createdAt =
      first && first.promisedAt < created ? first.promisedAt : created;
    const objectiveExternalId = served.get(item.externalId);
    return {
      externalId: item.externalId,
      ...kindOf(item, now),
      ...(objectiveExternalId && { objectiveExternalId }),
      title: item.title,
      summary: item.summary,
      ownerRef: `group:default/${item.owner}`,
      category: item.category,
      visibility: item.visibility ?? (item.kind ? 'internal' : 'public'),
      entities: item.entities.map(([role, ref]) => ({
        entityRef: `component:default/${ref}`,
        role,
      })),
      ...(item.dependsOn && { dependsOn: [...item.dependsOn] }),
      ...(item.relatesTo && { relatesTo: [...item.relatesTo] }),
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
