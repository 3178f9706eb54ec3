import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  type ActionContext,
  createTemplateAction,
} from '@backstage/plugin-scaffolder-node';
import {
  ANSWERS_FILE,
  readAnswers,
} from '@stagecraft/backstage-plugin-golden-paths-common';
import type {
  GitHost,
  GitHosts,
  NewRepository,
  ProjectFile,
  RepositoryAddress,
  RepositoryFacts,
  RepositoryPages,
} from '@stagecraft/backstage-plugin-golden-paths-node';
import { isDeepStrictEqual } from 'node:util';
import { readWorkspace } from '../workspace/workspace';
import { parseRepository } from './repository';

const AUTHOR = { name: 'Golden path', email: 'golden-path@stagecraft.invalid' };

/**
 * Publishes the workspace as the first commit of a repository. Run again, it
 * adopts what an earlier run of the same answers left, at whatever point that
 * one stopped; a repository of somebody else is never touched.
 */
export function createPublishAction(hosts: GitHosts) {
  return createTemplateAction({
    id: 'golden-path:publish',
    description:
      'Makes a repository and pushes the workspace as its first commit. Run again with the same answers, it adopts what is there.',
    supportsDryRun: true,
    schema: {
      input: {
        repoUrl: z =>
          z
            .string()
            .describe('Such as github.com?owner=acme&repo=dock-planner'),
        description: z => z.string().max(2048).optional(),
        defaultBranch: z =>
          z
            .string()
            .regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$/)
            .optional()
            .describe('main unless said otherwise'),
        gitCommitMessage: z => z.string().min(1).max(1000).optional(),
        isPrivate: z => z.boolean().optional().describe('False by default'),
      },
      output: {
        repositoryUrl: z => z.string().describe('Page for people'),
        remoteUrl: z => z.string().describe('Where git clones it from'),
        repoContentsUrl: z => z.string().describe('For catalog:register'),
        commitHash: z => z.string().optional(),
        created: z =>
          z
            .boolean()
            .describe(
              'Whether this step made the repository, or took it out of the archive',
            ),
      },
    },
    handler: ctx => publish(ctx, hosts),
  });
}

type Input = {
  repoUrl: string;
  description?: string;
  defaultBranch?: string;
  gitCommitMessage?: string;
  isPrivate?: boolean;
};

type Output = {
  repositoryUrl: string;
  remoteUrl: string;
  repoContentsUrl: string;
  commitHash: string | undefined;
  created: boolean;
};

async function publish(ctx: ActionContext<Input, Output>, hosts: GitHosts) {
  const {
    repoUrl,
    defaultBranch: branch = 'main',
    description = '',
  } = ctx.input;
  const repository = parseRepository(repoUrl);
  const host = hosts.byHost(repository.host);
  if (ctx.isDryRun) {
    ctx.logger.info(`Would publish ${repository.owner}/${repository.name}`);
    tell(ctx, host, { facts: host.expected(repository), branch });
    ctx.output('created', true);
    return;
  }
  const files = await readWorkspace(ctx.workspacePath);
  const fresh = { description, isPrivate: ctx.input.isPrivate ?? false };
  const publication = { host, repository, fresh, files };
  const found = await findBefore(ctx, publication);
  await requireProject(publication, found);
  const { facts, created } = await findOrCreate(publication, found);
  tell(ctx, host, { facts, branch });
  ctx.output('created', created);
  if (!facts.isEmpty) {
    ctx.logger.info(
      `An earlier run with the same answers published ${facts.url}; it is adopted as it is`,
    );
    return;
  }
  const message = ctx.input.gitCommitMessage ?? 'Start from a golden path';
  const first = { files, branch, message, author: AUTHOR };
  ctx.output('commitHash', await push(publication, first, created));
  ctx.logger.info(`Published ${files.length} files to ${facts.url}`);
}

function tell(
  ctx: ActionContext<Input, Output>,
  host: GitHost,
  { facts, branch }: { facts: RepositoryPages; branch: string },
) {
  ctx.output('repositoryUrl', facts.url);
  ctx.output('remoteUrl', facts.cloneUrl);
  ctx.output('repoContentsUrl', host.contentsUrl(facts, branch));
}

interface Publication {
  host: GitHost;
  repository: RepositoryAddress;
  fresh: NewRepository;
  files: ProjectFile[];
}

interface Taken {
  facts: RepositoryFacts;
  /** Whether nothing was alive there before this step. */
  created: boolean;
}

/** What is there when the step begins, and whether this task made it in a portal that was killed. */
interface Found {
  facts: RepositoryFacts | undefined;
  isOwn: boolean;
}

async function findBefore(
  ctx: ActionContext<Input, Output>,
  { host, repository }: Publication,
): Promise<Found> {
  const facts = await host.find(repository);
  const isAlive = Boolean(facts && !facts.isArchived);
  const wasAlive = await ctx.checkpoint({
    key: 'wasAlive',
    fn: async () => isAlive,
  });
  return { facts, isOwn: isAlive && !wasAlive };
}

/** A task that goes on in another place finds nothing of what it had written. */
async function requireProject(
  publication: Publication,
  { facts, isOwn }: Found,
) {
  if (publication.files.length > 0) return;
  const fault = new InputError(
    'There is nothing to publish: the workspace is empty. Start the golden path again with the same answers; it takes up what is there already.',
  );
  if (isOwn && facts?.isEmpty) await putAway(publication, fault);
  throw fault;
}

async function findOrCreate(
  publication: Publication,
  found: Found,
): Promise<Taken> {
  const { host, repository, fresh } = publication;
  if (found.facts) {
    const taken = await adopt(publication, found.facts);
    return { ...taken, created: taken.created || found.isOwn };
  }
  try {
    return { facts: await host.create(repository, fresh), created: true };
  } catch (error) {
    const facts = await host.find(repository).catch(() => undefined);
    if (!facts) throw error;
    const taken = await adopt(publication, facts);
    // Somebody was faster, or the host made it and then said that it failed.
    const isOthers = (error as Error).name === 'ConflictError';
    return { ...taken, created: taken.created || !isOthers };
  }
}

async function adopt(
  publication: Publication,
  facts: RepositoryFacts,
): Promise<Taken> {
  const { host, repository } = publication;
  if (!facts.isEmpty && !(await isOurs(publication, facts))) {
    throw new ConflictError(
      `The repository with the same name already exists: ${facts.url} holds something else. Choose another name.`,
    );
  }
  if (facts.isArchived) await host.archive(repository, false);
  return {
    facts: { ...facts, isArchived: false },
    created: facts.isArchived,
  };
}

/** Whether a repository was generated from the same template and answers. */
async function isOurs(
  { host, repository, files }: Publication,
  { defaultBranch }: RepositoryFacts,
): Promise<boolean> {
  const commit = await host.commitOf(repository, defaultBranch);
  const theirs = await host
    .read(repository, commit, ANSWERS_FILE.split('/')[0])
    .catch(error => {
      if (error instanceof NotFoundError) return [];
      throw error;
    });
  const name = ANSWERS_FILE.split('/')[1];
  const found = theirs.find(({ path }) => path === name);
  const own = files.find(({ path }) => path === ANSWERS_FILE);
  return Boolean(
    found && own && isDeepStrictEqual(originOf(found), originOf(own)),
  );
}

function originOf({ content }: ProjectFile) {
  try {
    const { layers } = readAnswers(content.toString());
    return layers.map(({ template, repository, answers }) => ({
      template,
      repository,
      answers,
    }));
  } catch {
    return undefined;
  }
}

async function push(
  publication: Publication,
  first: Parameters<GitHost['publish']>[1],
  created: boolean,
): Promise<string> {
  const { host, repository } = publication;
  try {
    return await host.publish(repository, first);
  } catch (error) {
    const arrived = await commitThatArrived(publication).catch(() => undefined);
    if (arrived) return arrived;
    if (created) await putAway(publication, error as Error);
    throw error;
  }
}

/** The host may have taken the push and then failed; or a run beside this one was faster. */
async function commitThatArrived(
  publication: Publication,
): Promise<string | undefined> {
  const { host, repository } = publication;
  const facts = await host.find(repository);
  const isThere = facts && !facts.isEmpty;
  return isThere && (await isOurs(publication, facts))
    ? host.commitOf(repository, facts.defaultBranch)
    : undefined;
}

/** Empty and archived it misleads nobody, and a further run adopts it. */
async function putAway({ host, repository }: Publication, fault: Error) {
  await host.archive(repository).catch(() => {
    const { owner, name } = repository;
    fault.message += `. ${owner}/${name} is left there empty: start the golden path again with the same answers to fill it.`;
  });
}
