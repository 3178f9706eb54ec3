import type { AuthService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  type ActionContext,
  createTemplateAction,
} from '@backstage/plugin-scaffolder-node';
import type { GitHosts } from '@stagecraft/backstage-plugin-golden-paths-node';
import { parseRepository } from './repository';

/** What taking back needs. */
export interface WithdrawParts {
  auth: AuthService;
  catalog: CatalogService;
  hosts: GitHosts;
}

/**
 * Takes back what the steps before made, so that a failed task leaves nothing
 * that looks alive: the registration is removed and the repository archived,
 * not deleted, because somebody may have pushed to it meanwhile. A further run
 * with the same answers adopts both.
 */
export function createWithdrawAction(parts: WithdrawParts) {
  return createTemplateAction({
    id: 'golden-path:withdraw',
    description:
      'For a step with if: ${{ failure() }}: removes the registration and archives the repository that this task made.',
    supportsDryRun: true,
    schema: {
      input: {
        repoUrl: z => z.string(),
        repositoryCreated: z =>
          z
            .boolean()
            .optional()
            .describe(
              'As golden-path:publish gives it; else nothing is archived',
            ),
        catalogInfoUrl: z =>
          z.string().optional().describe('As golden-path:register gives it'),
        registrationCreated: z => z.boolean().optional(),
      },
    },
    handler: ctx => withdraw(ctx, parts),
  });
}

type Input = {
  repoUrl: string;
  repositoryCreated?: boolean;
  catalogInfoUrl?: string;
  registrationCreated?: boolean;
};

async function withdraw(ctx: ActionContext<Input>, parts: WithdrawParts) {
  const { input, logger } = ctx;
  const repository = parseRepository(input.repoUrl);
  if (ctx.isDryRun) return;
  const left: string[] = [];
  const attempt = async (what: string, work: () => Promise<void>) => {
    try {
      await work();
      logger.info(`Took back ${what}`);
    } catch (error) {
      const { message, name } = error as Error;
      if (name === 'NotFoundError') logger.info(`Somebody removed ${what}`);
      else left.push(`${what} (${message})`);
    }
  };
  const { catalogInfoUrl: url, registrationCreated } = input;
  if (registrationCreated && url) {
    await attempt('the registration in the catalog', () =>
      unregister(url, parts),
    );
  }
  if (input.repositoryCreated) {
    await attempt(`the repository ${repository.owner}/${repository.name}`, () =>
      parts.hosts.byHost(repository.host).archive(repository),
    );
  }
  const next =
    'Start the golden path again with the same answers: it takes up what is there.';
  if (left.length > 0) {
    throw new Error(`Could not take back ${left.join(' and ')}. ${next}`);
  }
  logger.info(next);
}

async function unregister(url: string, { auth, catalog }: WithdrawParts) {
  // Whoever may register need not be one who may unregister.
  const credentials = await auth.getOwnServiceCredentials();
  const location = await catalog.getLocationByRef(`url:${url}`, {
    credentials,
  });
  if (location) {
    await catalog.removeLocationById(location.id, { credentials });
  }
}
