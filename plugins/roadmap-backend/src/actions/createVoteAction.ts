import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { roadmapVoteCreatePermission } from '@stagecraft/backstage-plugin-roadmap-common';
// The registry takes schemas of zod's third version.
import { z } from 'zod/v3';
import type { RoadmapItems } from '../services/RoadmapItems';
import { keyInput } from './inputs';
import { writeAs, writing, type WriteOptions } from './writeAs';

const input = z
  .object({ key: keyInput.describe('Key of the item, such as RM-12') })
  .strict();

const output = z.object({ key: z.string(), votes: z.number() });

/** Registers the vote for an item, in the name of the caller. */
export function createVoteAction(
  options: WriteOptions & {
    actions: ActionsRegistryService;
    items: Pick<RoadmapItems, 'vote'>;
  },
): void {
  options.actions.register({
    name: 'vote-for-roadmap-item',
    title: 'Vote for a roadmap item',
    description:
      'Votes for an item as the person who calls; once, however often it is called.',
    attributes: writing(true),
    visibilityPermission: roadmapVoteCreatePermission,
    schema: { input: () => input, output: () => output },
    action: async call => {
      const { key } = call.input;
      const event = { eventId: 'vote-create', meta: { key } };
      const { votes } = await writeAs(options, event, call, as =>
        options.items.vote(key, as),
      );
      return { output: { key, votes } };
    },
  });
}
