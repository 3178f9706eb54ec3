import { z } from 'zod';
import {
  roadmapRequestCreatePermission,
  roadmapRequestTriagePermission,
} from '../permissions';
import { parseItemKey } from '../rules/itemKey';
import type { KindDefinition } from './KindDefinition';

/** The name of {@link request}. */
export const REQUEST = 'request';

const attributes = z.strictObject({
  /** Key of the item that answers it. */
  acceptedInto: z
    .string()
    .max(20)
    .refine(key => parseItemKey(key) !== undefined, {
      error: 'must be the key of an item, such as RM-12',
    })
    .optional(),
});

/** What a request says beside what all items say. */
export type RequestAttributes = z.infer<typeof attributes>;

/** What somebody asks for; the platform team answers each. */
export const request: KindDefinition<RequestAttributes> = {
  kind: REQUEST,
  title: 'Request',
  description: 'What somebody asks for; the platform team answers each.',
  attributes,
  initialState: 'open',
  mayCreate: roadmapRequestCreatePermission,
  mayUpdate: roadmapRequestTriagePermission,
  itemKeys: ['acceptedInto'],
  states: {
    open: {
      title: 'Open',
      next: ['asked', 'accepted', 'declined', 'withdrawn'],
    },
    asked: {
      title: 'Waiting for an answer',
      next: ['open', 'accepted', 'declined', 'withdrawn'],
      needsReason: true,
    },
    accepted: { title: 'Accepted', next: ['open'], settled: true },
    declined: {
      title: 'Declined',
      next: ['open'],
      settled: true,
      needsReason: true,
      tellsVoters: true,
    },
    withdrawn: {
      title: 'Withdrawn',
      next: ['open'],
      settled: true,
      tellsVoters: true,
    },
  },
  findProblems: ({ acceptedInto }, { state }) =>
    state === 'accepted' && !acceptedInto
      ? [
          {
            attribute: 'acceptedInto',
            message: 'must name the item that answers the request',
          },
        ]
      : [],
};
