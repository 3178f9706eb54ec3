import { NotFoundError } from '@backstage/errors';
import type { Request } from 'express';
import type { Repository } from '../git/Repository';
import type { RepositoryStore } from '../git/RepositoryStore';
import type { Doorkeeper } from '../http/credentials';

/** What every group of routes is given. */
export interface ForgeParts {
  store: RepositoryStore;
  door: Doorkeeper;
}

/**
 * The repository named by `:owner/:repo`, if the caller may read it: a public
 * one everybody, a private one only the signed-in account.
 *
 * @throws NotFoundError when absent or unseen
 */
export async function readableRepository(
  parts: ForgeParts,
  req: Request,
): Promise<Repository> {
  const signedIn = parts.door.isSignedIn(req);
  const { owner, repo } = req.params;
  const repository = await parts.store.find(owner, repo.replace(/\.git$/, ''));
  if (repository.facts.private && !signedIn) {
    const { owner: org, name } = repository.facts;
    throw new NotFoundError(
      `There is no repository '${org}/${name.toLowerCase()}'`,
    );
  }
  return repository;
}
