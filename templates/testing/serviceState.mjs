import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { call, repositoryOf, workshop } from './trialPortal.mjs';

const git = (...args) => promisify(execFile)('git', args);

/** Where the git host keeps a repository. */
export const repositoryFolder = name =>
  join(workshop, 'data', 'forge', 'meridian', `${name}.git`);

/**
 * What there is of a service: its repository (`none`, `alive` or `archived`),
 * how many commits it has, and how many registrations.
 */
export async function stateOf(name) {
  const { status, body: facts } = await repositoryOf(name);
  const { body: locations } = await call('/catalog/locations');
  const registered = locations.filter(({ data }) =>
    data.target.includes(`/meridian/${name}/`),
  ).length;
  if (status === 404) return { repository: 'none', registered };
  const repository = facts.archived ? 'archived' : 'alive';
  return { repository, commits: await countCommits(name), registered };
}

async function countCommits(name) {
  const folder = repositoryFolder(name);
  const { stdout } = await git('-C', folder, 'rev-list', '--all', '--count');
  return Number(stdout);
}

export const NOTHING = { repository: 'none', registered: 0 };
export const WHOLE = { repository: 'alive', commits: 1, registered: 1 };
