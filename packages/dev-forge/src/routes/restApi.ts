import { InputError } from '@backstage/errors';
import express, { type Request, type Response, type Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Repository, TreeEntry } from '../git/Repository';
import { originOf } from '../http/requireLoopbackHost';
import { parseTreePath } from '../names';
import { jsonObject } from './jsonObject';
import { pageOf } from './pageOf';
import { createPullRequestApi } from './pullRequestApi';
import { readableRepository, type ForgeParts } from './readableRepository';

/** The part of Gitea's `/api/v1` that Backstage calls. */
export function createRestApi(
  parts: ForgeParts & { username: string },
): Router {
  const { store, door } = parts;
  const router = PromiseRouter();
  router.use(refuseOtherContentTypes, express.json({ limit: '64kb' }));

  router.post('/orgs', async (req, res) => {
    door.requireSignIn(req);
    const username = await store.createOrganization(jsonObject(req).username);
    res.status(201).json({ username });
  });
  router.get('/orgs/:org', async (req, res) => {
    door.isSignedIn(req);
    const username = await store.findOrganization(req.params.org);
    res.json({ username, name: username });
  });
  router.post('/orgs/:org/repos', async (req, res) => {
    door.requireSignIn(req);
    const { name, description, private: isPrivate } = jsonObject(req);
    const fresh = { name, description, private: isPrivate };
    const repository = await store.create(req.params.org, fresh);
    res.status(201).json(await describeRepository(repository, req));
  });
  router.get('/repos/:owner/:repo', async (req, res) => {
    const repository = await readableRepository(parts, req);
    res.json(await describeRepository(repository, req));
  });
  router.patch('/repos/:owner/:repo', async (req, res) => {
    door.requireSignIn(req);
    const { archived } = jsonObject(req);
    if (typeof archived !== 'boolean') {
      throw new InputError('/archived must be true or false');
    }
    const repository = await readableRepository(parts, req);
    const changed = await repository.setArchived(archived);
    res.json(await describeRepository(changed, req));
  });
  router.get('/repos/:owner/:repo/branches', async (req, res) => {
    const repository = await readableRepository(parts, req);
    const names = pageOf(req, await repository.branches());
    res.json(await Promise.all(names.map(it => branchOf(repository, it))));
  });
  router.get('/repos/:owner/:repo/tags', async (req, res) => {
    const repository = await readableRepository(parts, req);
    const tags = pageOf(req, await repository.tags());
    res.json(tags.map(({ name, commit: sha }) => ({ name, commit: { sha } })));
  });
  router.use('/repos/:owner/:repo/pulls', createPullRequestApi(parts));
  router.get('/repos/:owner/:repo/git/commits/:ref', async (req, res) => {
    const repository = await readableRepository(parts, req);
    res.json({ sha: await repository.resolveCommit(req.params.ref) });
  });
  router.get('/repos/:owner/:repo/contents', (req, res) =>
    sendContents(parts, req, res, ''),
  );
  router.get('/repos/:owner/:repo/contents/*', (req, res) =>
    sendContents(parts, req, res, wildcard(req)),
  );
  router.get('/repos/:owner/:repo/archive/*', async (req, res) => {
    const repository = await readableRepository(parts, req);
    await sendArchive(repository, wildcard(req), res);
  });
  router.use((_req, res) => {
    res.status(404).json({
      message: 'This local git host does not have that part of the interface',
      url: '/api/swagger',
    });
  });
  return router;
}

/** express.json() would skip another content type and leave an empty body behind. */
function refuseOtherContentTypes(
  req: Request,
  _res: Response,
  next: (error?: unknown) => void,
) {
  const hasBody = req.method === 'POST' || req.method === 'PATCH';
  const error = Object.assign(new Error('not JSON'), { statusCode: 415 });
  next(hasBody && !req.is('application/json') ? error : undefined);
}

function wildcard(req: Request): string {
  return (req.params as Record<string, string>)[0];
}

async function describeRepository(repository: Repository, req: Request) {
  const { owner, name, description, private: isPrivate } = repository.facts;
  const address = `${originOf(req)}/${owner}/${name}`;
  const branch = await repository.defaultBranch();
  return {
    name,
    full_name: `${owner}/${name}`,
    owner: { login: owner, username: owner },
    description,
    private: isPrivate,
    empty: branch === undefined,
    archived: repository.facts.archived ?? false,
    default_branch: branch ?? 'main',
    html_url: address,
    clone_url: `${address}.git`,
    created_at: repository.facts.createdAt,
  };
}

async function branchOf(repository: Repository, name: string) {
  return { name, commit: { id: await repository.resolveCommit(name) } };
}

async function sendContents(
  parts: ForgeParts,
  req: Request,
  res: Response,
  path: string,
) {
  const repository = await readableRepository(parts, req);
  const segments = parseTreePath(path);
  const ref = await requestedRef(req, repository);
  const commit = await repository.resolveCommit(ref);
  const entry = await repository.entry(commit, segments);
  if (entry.type === 'dir') {
    const entries = await repository.list(entry);
    res.json(entries.map(child => describeEntry(child, req, repository, ref)));
    return;
  }
  res.setHeader('ETag', `"${entry.sha}"`);
  res.json({
    ...describeEntry(entry, req, repository, ref),
    ...(entry.type === 'file' && {
      encoding: 'base64',
      content: (await repository.read(entry)).toString('base64'),
    }),
  });
}

async function requestedRef(req: Request, repository: Repository) {
  const { ref } = req.query;
  if (ref !== undefined && typeof ref !== 'string') {
    throw new InputError('/ref must be given at most once');
  }
  return ref || ((await repository.defaultBranch()) ?? 'main');
}

function describeEntry(
  entry: TreeEntry,
  req: Request,
  repository: Repository,
  ref: string,
) {
  const { owner, name } = repository.facts;
  const path = entry.path.split('/').map(encodeURIComponent).join('/');
  const tail = `${owner}/${name}`;
  return {
    name: entry.name,
    path: entry.path,
    sha: entry.sha,
    type: entry.type,
    size: entry.size ?? 0,
    url: `${originOf(
      req,
    )}/api/v1/repos/${tail}/contents/${path}?ref=${encodeURIComponent(ref)}`,
    html_url: `${originOf(req)}/${tail}/src/branch/${ref}/${path}`,
  };
}

async function sendArchive(
  repository: Repository,
  file: string,
  res: Response,
) {
  const [, ref] = /^(.+)\.tar\.gz$/.exec(file) ?? [];
  if (!ref) {
    throw new InputError('An archive is asked for as <reference>.tar.gz');
  }
  const commit = await repository.resolveCommit(ref);
  res.setHeader('Content-Type', 'application/gzip');
  res.setHeader('ETag', `"${commit}"`);
  const { stream, done } = repository.archive(commit);
  await Promise.all([pipeline(stream, createGzip(), res), done]);
}
