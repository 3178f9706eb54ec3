import { DateTime } from 'luxon';
import {
  quartersFrom,
  type ItemPage,
  type ItemQuery,
  type Commitment,
  type RoadmapItem,
  type RoadmapItemDetails,
} from '@stagecraft/backstage-plugin-roadmap-common';

const [current, next] = quartersFrom(new Date(), 2);

/** A promise for the last day of the present quarter, or what the fields say. */
export function commitment(fields: Partial<Commitment> = {}): Commitment {
  return {
    revision: 1,
    period: current.period,
    dueOn: DateTime.fromISO(current.end, { zone: 'utc' })
      .minus({ days: 1 })
      .toISODate()!,
    confidence: 0.8,
    promisedBy: 'user:default/devon',
    promisedAt: '2026-01-05T10:00:00.000Z',
    recordedAt: '2026-01-05T10:00:00.000Z',
    imported: false,
    ...fields,
  };
}

/** The first day of the next quarter, and the quarter. */
export const nextQuarter = { period: next.period, dueOn: next.start };

/** An item as lists hold it. */
export function item(fields: Partial<RoadmapItem> = {}): RoadmapItem {
  return {
    id: 'i1',
    key: 'RM-1',
    kind: 'initiative',
    attributes: {},
    title: 'Tracking without delay',
    summary: 'Events within **one second**',
    ownerRef: 'group:default/parcel-tracking',
    state: 'committed',
    lane: 'now',
    visibility: 'internal',
    entities: [
      { entityRef: 'component:default/tracking-api', role: 'affects' },
    ],
    links: [],
    commitment: commitment(),
    firstCommitment: commitment(),
    votes: 3,
    votedByMe: false,
    version: 4,
    createdAt: '2026-01-05T10:00:00.000Z',
    updatedAt: '2026-01-05T10:00:00.000Z',
    source: 'portal',
    ...fields,
  };
}

/** An item as its page reads it. */
export function details(
  fields: Partial<RoadmapItemDetails> = {},
): RoadmapItemDetails {
  return {
    ...item(),
    commitments: [commitment()],
    nextStates: ['in-progress', 'withdrawn'],
    promisable: true,
    linkedItems: { dependsOn: [], neededBy: [], relatesTo: [] },
    events: [
      {
        seq: 1,
        at: '2026-01-05T10:00:00.000Z',
        actor: 'user:default/devon',
        type: 'created',
      },
    ],
    ...fields,
  };
}

/** A backend that holds these items and knows of lanes and due dates. */
export function listing(...items: RoadmapItem[]) {
  return jest.fn(async (query: ItemQuery): Promise<ItemPage> => {
    const { lane, dueFrom, dueBefore, promise, offset = 0, limit } = query;
    const found = items.filter(({ commitment: made, ...each }) => {
      if (lane && each.lane !== lane) return false;
      if (promise === 'none' && made) return false;
      if (dueFrom && !(made && made.dueOn >= dueFrom)) return false;
      return !dueBefore || (made !== undefined && made.dueOn < dueBefore);
    });
    return {
      items: found.slice(offset, limit && offset + limit),
      totalItems: found.length,
    };
  });
}
