import { InputError } from '@backstage/errors';
import type { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { PullRequest } from '../git/PullRequests';
import type { Repository } from '../git/Repository';
import { originOf } from '../http/requireLoopbackHost';
import { jsonObject } from './jsonObject';
import { pageOf } from './pageOf';
import { readableRepository, type ForgeParts } from './readableRepository';

const STATES = ['open', 'closed', 'all'];

interface PullRequestParts extends ForgeParts {
  /** Who merges, as git sees it. */
  username: string;
}

/** Pull requests as Gitea has them: open, list, read, close and merge. */
export function createPullRequestApi(parts: PullRequestParts): Router {
  const router = PromiseRouter({ mergeParams: true });
  router.get('/', async (req, res) => {
    const repository = await readableRepository(parts, req);
    const state = stateOf(req);
    const all = await repository.pulls.list();
    const found = all.filter(it => state === 'all' || it.state === state);
    const shown = pageOf(req, found);
    res.json(shown.map(pull => describePull(pull, repository, req)));
  });
  router.post('/', async (req, res) => {
    parts.door.requireSignIn(req);
    const repository = await readableRepository(parts, req);
    repository.requireWritable();
    const pull = await repository.pulls.open(jsonObject(req));
    res.status(201).json(describePull(pull, repository, req));
  });
  router.get('/:number', async (req, res) => {
    const repository = await readableRepository(parts, req);
    const pull = await repository.pulls.find(Number(req.params.number));
    res.json(describePull(pull, repository, req));
  });
  router.patch('/:number', async (req, res) => {
    parts.door.requireSignIn(req);
    const repository = await readableRepository(parts, req);
    if (jsonObject(req).state !== 'closed') {
      throw new InputError('/state must be closed; nothing else is changed');
    }
    const pull = await repository.pulls.close(Number(req.params.number));
    res.status(201).json(describePull(pull, repository, req));
  });
  router.post('/:number/merge', async (req, res) => {
    parts.door.requireSignIn(req);
    const repository = await readableRepository(parts, req);
    repository.requireWritable();
    if (jsonObject(req).Do !== 'merge') {
      throw new InputError('/Do must be merge; other ways are not offered');
    }
    const { pulls } = repository;
    await pulls.merge(Number(req.params.number), parts.username);
    res.end();
  });
  return router;
}

function stateOf(req: Request): string {
  const { state = 'open' } = req.query;
  if (typeof state === 'string' && STATES.includes(state)) return state;
  throw new InputError(`/state must be one of ${STATES.join(', ')}`);
}

function describePull(pull: PullRequest, repository: Repository, req: Request) {
  const { owner, name } = repository.facts;
  return {
    number: pull.number,
    title: pull.title,
    body: pull.body,
    state: pull.state,
    merged: pull.mergedAt !== undefined,
    merged_at: pull.mergedAt ?? null,
    merge_commit_sha: pull.mergeCommit ?? null,
    created_at: pull.createdAt,
    head: { ref: pull.head, label: pull.head },
    base: { ref: pull.base, label: pull.base },
    html_url: `${originOf(req)}/${owner}/${name}/pulls/${pull.number}`,
  };
}
