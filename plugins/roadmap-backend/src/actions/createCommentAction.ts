import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { roadmapCommentCreatePermission } from '@stagecraft/backstage-plugin-roadmap-common';
// The registry takes schemas of zod's third version.
import { z } from 'zod/v3';
import type { Comments } from '../services/comments/Comments';
import { keyInput } from './inputs';
import { writeAs, writing, type WriteOptions } from './writeAs';

const input = z
  .object({
    key: keyInput.describe('Key of the item, such as RM-12'),
    body: z
      .string()
      .min(1)
      .max(10_000)
      .regex(/\S/, 'must say something')
      .describe('What to say about it; Markdown'),
  })
  .strict();

const output = z.object({ key: z.string(), id: z.string() });

/** Registers the comment on an item, in the name of the caller. */
export function createCommentAction(
  options: WriteOptions & {
    actions: ActionsRegistryService;
    comments: Pick<Comments, 'add'>;
  },
): void {
  options.actions.register({
    name: 'comment-on-roadmap-item',
    title: 'Comment on a roadmap item',
    description:
      'Says something about an item as the person who calls; followers are told.',
    attributes: writing(false),
    visibilityPermission: roadmapCommentCreatePermission,
    schema: { input: () => input, output: () => output },
    action: async call => {
      const { key, body } = call.input;
      const event = { eventId: 'comment-create', meta: { key } };
      const { id } = await writeAs(options, event, call, as =>
        options.comments.add(key, { body }, as),
      );
      return { output: { key, id } };
    },
  });
}
