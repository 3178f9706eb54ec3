import type { LoggerService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import {
  cloneRepo,
  commitAndPushBranch,
  createBranch,
  initRepoAndPush,
} from '@backstage/plugin-scaffolder-node';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type ProjectFile,
  requireSafePath,
  writeProjectFile,
} from '../rendering';
import type { FirstCommit, ProposedChange } from './GitHost';
import { withinTime } from './withinTime';

/** Where to push to, and as whom. */
export interface Remote {
  cloneUrl: string;
  auth: { username: string; password: string } | { token: string };
  logger: LoggerService;
  /** Longest time that it may take, in milliseconds. */
  transferMs: number;
}

/** Pushes the first commit of a repository; returns its id. */
export async function pushFirstCommit(
  { files, branch, message, author }: FirstCommit,
  { cloneUrl, auth, logger, transferMs }: Remote,
): Promise<string> {
  return inFolder(transferMs, async dir => {
    await writeFiles(dir, files);
    const { commitHash } = await initRepoAndPush({
      dir,
      remoteUrl: cloneUrl,
      auth,
      logger,
      defaultBranch: branch,
      commitMessage: message,
      gitAuthorInfo: author,
    });
    return commitHash;
  });
}

/** Pushes a branch with one commit on top of the default branch. */
export async function pushBranch(
  { branch, files, deleted = [], title, author }: ProposedChange,
  remote: Remote & { defaultBranch: string },
): Promise<void> {
  const { cloneUrl: url, defaultBranch, auth, logger, transferMs } = remote;
  await inFolder(transferMs, async dir => {
    const common = { dir, auth, logger };
    await cloneRepo({ ...common, url, ref: defaultBranch, depth: 1 });
    await createBranch({ ...common, ref: branch });
    await writeFiles(dir, files);
    for (const path of deleted) {
      await rm(join(dir, requireSafePath(path)), { force: true });
    }
    await commitAndPushBranch({
      ...common,
      commitMessage: title,
      gitAuthorInfo: author,
      branch,
      remoteRef: `refs/heads/${branch}`,
    });
  });
}

async function inFolder<T>(
  transferMs: number,
  work: (dir: string) => Promise<T>,
): Promise<T> {
  const dir = await mkdtemp(join(tmpdir(), 'golden-path-'));
  try {
    return await withinTime(transferMs, 'It', () => work(dir));
  } catch (error) {
    if ((error as Error).name === 'InputError') throw error;
    throw new ServiceUnavailableError(
      `The git host did not take the push: ${(error as Error).message}`,
    );
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

async function writeFiles(dir: string, files: readonly ProjectFile[]) {
  for (const file of files) await writeProjectFile(dir, file);
}
