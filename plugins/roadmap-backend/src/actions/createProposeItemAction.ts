import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { roadmapItemCreatePermission } from '@stagecraft/backstage-plugin-roadmap-common';
// The registry takes schemas of zod's third version.
import { z } from 'zod/v3';
import type { RoadmapItems } from '../services/RoadmapItems';
import { refInput } from './inputs';
import { writeAs, writing, type WriteOptions } from './writeAs';

const input = z
  .object({
    title: z
      .string()
      .min(3)
      .max(140)
      .regex(/\S/, 'must say something')
      .describe('What will be different, in a few words'),
    summary: z
      .string()
      .max(20_000)
      .describe('For whom, why, and how it shows; Markdown')
      .default(''),
    ownerRef: refInput
      .regex(/^(group|user):/, 'must be a group or a user')
      .describe('Who answers for it, such as group:default/parcel-tracking'),
    entityRefs: z
      .array(refInput)
      .max(50)
      .describe('Entities that it changes, such as component:default/checkout')
      .default([]),
  })
  .strict();

const output = z.object({
  key: z.string(),
  state: z.string(),
  page: z.string().describe('Path in the portal where it is shown'),
});

/** Registers the proposal of an item, for agents and automation; no date is promised by it. */
export function createProposeItemAction(
  options: WriteOptions & {
    actions: ActionsRegistryService;
    items: Pick<RoadmapItems, 'create'>;
  },
): void {
  options.actions.register({
    name: 'propose-roadmap-item',
    title: 'Propose a roadmap item',
    description:
      'Adds a proposal to the roadmap, without a promise of when. Look first with list-roadmap-items whether it is there already.',
    attributes: writing(false),
    visibilityPermission: roadmapItemCreatePermission,
    schema: { input: () => input, output: () => output },
    action: async call => {
      const { entityRefs, ...said } = call.input;
      const entities = entityRefs.map(entityRef => ({
        entityRef,
        role: 'affects' as const,
      }));
      const event = { eventId: 'item-create' };
      const { key, state } = await writeAs(options, event, call, as =>
        options.items.create({ ...said, entities }, as),
      );
      return { output: { key, state, page: `/roadmap/items/${key}` } };
    },
  });
}
