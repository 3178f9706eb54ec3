import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import {
  promiseFilters,
  type RoadmapItem,
} from '@stagecraft/backstage-plugin-roadmap-common';
// The registry takes schemas of zod's third version.
import { z } from 'zod/v3';
import type { CallOptions, RoadmapItems } from '../services/RoadmapItems';
import { refInput } from './inputs';

const MOST = 100;

const input = z.object({
  entityRef: refInput
    .describe(
      'Only what affects or delivers this entity, such as component:default/tracking-api',
    )
    .optional(),
  ownerRef: refInput
    .describe('Only of this owner, such as group:default/parcel-tracking')
    .optional(),
  lane: z
    .enum(['now', 'next', 'later', 'delivered'])
    .describe('now: due this quarter or overdue; next: due next quarter')
    .optional(),
  promise: z
    .enum(promiseFilters)
    .describe(
      'slipped: promised again for a later date, the longest slip first; overdue: the date has passed without a delivery; none: nobody named a date',
    )
    .optional(),
});

const output = z.object({
  items: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
      state: z.string(),
      lane: z.string(),
      ownerRef: z.string(),
      entityRefs: z.array(z.string()),
      dueOn: z.string().optional(),
      firstDueOn: z.string().optional(),
      confidencePercent: z.number().optional(),
      votes: z.number(),
      source: z.string(),
    }),
  ),
  totalItems: z.number(),
});

type Items = Pick<RoadmapItems, 'list'>;

/** Registers the question what is planned, for agents and automation. */
export function createListRoadmapItemsAction(options: {
  actions: ActionsRegistryService;
  items: Items;
}): void {
  options.actions.register({
    name: 'list-roadmap-items',
    title: 'List roadmap items',
    description:
      'Lists what the roadmap plans for an entity, an owner or everyone, earliest due first, each with its promised date, the date first promised and the stated confidence. Answers what is coming, and with promise: slipped what slipped.',
    attributes: { readOnly: true, idempotent: true, destructive: false },
    schema: { input: () => input, output: () => output },
    action: async call => ({
      output: await listItems(options.items, call.input, call),
    }),
  });
}

async function listItems(
  items: Items,
  { entityRef, ownerRef, lane, promise }: z.infer<typeof input>,
  { credentials }: CallOptions,
): Promise<z.infer<typeof output>> {
  const page = await items.list(
    {
      entityRef,
      ownerRef: ownerRef ? [ownerRef] : undefined,
      lane,
      promise,
      sort: promise === 'slipped' ? 'slip' : 'due',
      limit: MOST,
    },
    { credentials },
  );
  return { items: page.items.map(toAnswer), totalItems: page.totalItems };
}

function toAnswer(item: RoadmapItem) {
  const { commitment, firstCommitment } = item;
  return {
    key: item.key,
    title: item.title,
    state: item.state,
    lane: item.lane,
    ownerRef: item.ownerRef,
    entityRefs: item.entities.map(({ entityRef }) => entityRef),
    dueOn: commitment?.dueOn,
    firstDueOn: firstCommitment?.dueOn,
    confidencePercent: commitment && Math.round(commitment.confidence * 100),
    votes: item.votes,
    source: item.source,
  };
}
