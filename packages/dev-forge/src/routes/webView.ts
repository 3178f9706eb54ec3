import { NotFoundError } from '@backstage/errors';
import type { ErrorRequestHandler, Request, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { Repository, TreeEntry } from '../git/Repository';
import { toFailure, type ReportFailure } from '../http/forgeErrors';
import { originOf } from '../http/requireLoopbackHost';
import { parseTreePath } from '../names';
import { html } from '../web/html';
import {
  cloneBox,
  fileContent,
  fileTable,
  linkList,
  ownerCrumbs,
  page,
  repositoryLinks,
} from '../web/pages';
import type { Page } from '../web/pages';
import { stylesheet } from '../web/stylesheet';
import { createPullRequestPages } from './pullRequestPages';
import { readableRepository, type ForgeParts } from './readableRepository';

/** Pages for people, so that the portal's links to repositories lead somewhere. */
export function createWebView(parts: ForgeParts): Router {
  const router = PromiseRouter();
  router.use(setPageHeaders);
  router.get('/assets/forge.css', (_req, res) => {
    res.type('text/css').send(stylesheet);
  });
  router.get('/', async (_req, res) => {
    const names = await parts.store.organizations();
    const items = names.map(title => ({ title, href: `/${title}` }));
    const content = linkList(items, 'There is no organisation yet.');
    send(res, { title: 'Organisations', crumbs: [], content });
  });
  router.get('/:owner', (req, res) => showOwner(parts, req, res));
  router.get('/:owner/:repo', async (req, res) => {
    const repository = await readableRepository(parts, req);
    const branch = await repository.defaultBranch();
    if (branch)
      await showPath({ repository, req, res, kind: 'branch' }, branch, '');
    else showEmpty(repository, req, res);
  });
  router.get('/:owner/:repo/tags', (req, res) => showTags(parts, req, res));
  router.use('/:owner/:repo/pulls', createPullRequestPages(parts, send));
  router.get('/:owner/:repo/src/:kind(branch|tag|commit)/*', (req, res) =>
    showWildcard(parts, req, res),
  );
  // Where the catalog's "edit" links point to; the host itself has no editor.
  router.get('/:owner/:repo/_edit/*', (req, res) =>
    showWildcard(parts, req, res),
  );
  return router;
}

/** A page that says what was wrong. */
export function pageErrors(report: ReportFailure): ErrorRequestHandler {
  return (error, _req, res, next) => {
    const { status, message } = toFailure(error);
    if (status === 500) report(error);
    if (res.headersSent) {
      next(error);
      return;
    }
    res.status(status === 422 ? 404 : status);
    if (status === 401)
      res.setHeader('WWW-Authenticate', 'Basic realm="Local git host"');
    const title =
      status === 404 || status === 422 ? 'Not found' : 'This did not work';
    send(res, { title, crumbs: [], content: html`<p>${message}</p>` });
  };
}

function setPageHeaders(_req: Request, res: Response, next: () => void) {
  res.setHeader(
    'Content-Security-Policy',
    "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
  res.setHeader('X-Content-Type-Options', 'nosniff');
  res.setHeader('Referrer-Policy', 'no-referrer');
  next();
}

function send(res: Response, options: Page) {
  res.type('text/html').send(page(options).toString());
}

async function showOwner(parts: ForgeParts, req: Request, res: Response) {
  const signedIn = parts.door.isSignedIn(req);
  const repositories = await parts.store.repositories(req.params.owner);
  const items = repositories
    .map(repository => repository.facts)
    .filter(facts => signedIn || !facts.private)
    .map(({ owner, name, description }) => ({
      title: name,
      href: `/${owner}/${name}`,
      note: description,
    }));
  const content = linkList(items, 'There is no repository here yet.');
  send(res, { title: req.params.owner, crumbs: [], content });
}

function showEmpty(repository: Repository, req: Request, res: Response) {
  const { facts } = repository;
  const content = html`<p class="empty">Nothing was pushed here yet.</p>
    ${cloneBox(facts, originOf(req))}`;
  send(res, {
    title: facts.name,
    crumbs: ownerCrumbs(repository.facts),
    content,
  });
}

async function showTags(parts: ForgeParts, req: Request, res: Response) {
  const repository = await readableRepository(parts, req);
  const { owner, name } = repository.facts;
  const items = (await repository.tags()).map(tag => ({
    title: tag.name,
    href: `/${owner}/${name}/src/tag/${encodeURIComponent(tag.name)}`,
    note: `commit ${tag.commit.slice(0, 10)}`,
  }));
  const content = linkList(items, 'Nothing was tagged here yet.');
  send(res, { title: 'Tags', crumbs: ownerCrumbs(repository.facts), content });
}

interface View {
  repository: Repository;
  req: Request;
  res: Response;
  kind: string;
}

async function showWildcard(parts: ForgeParts, req: Request, res: Response) {
  const repository = await readableRepository(parts, req);
  const kind = req.params.kind ?? 'branch';
  const rest = (req.params as Record<string, string>)[0];
  const ref =
    kind === 'branch'
      ? await leadingBranch(repository, rest)
      : rest.split('/')[0];
  await showPath(
    { repository, req, res, kind },
    ref,
    rest.slice(ref.length + 1),
  );
}

/** A branch name may hold slashes, so the longest that fits wins. */
async function leadingBranch(repository: Repository, rest: string) {
  const branches = await repository.branches();
  const [found] = branches
    .filter(branch => `${rest}/`.startsWith(`${branch}/`))
    .sort((a, b) => b.length - a.length);
  if (!found) {
    throw new NotFoundError(`There is no branch '${rest.split('/')[0]}'`);
  }
  return found;
}

async function showPath(view: View, ref: string, path: string) {
  const { repository, req, res } = view;
  const segments = parseTreePath(path);
  const commit = await repository.resolveCommit(ref);
  const entry = await repository.entry(commit, segments);
  const base = `/${repository.facts.owner}/${repository.facts.name}/src/${
    view.kind
  }/${encodePath(ref)}`;
  const content =
    entry.type === 'dir'
      ? await folder(repository, entry, base)
      : fileContent(entry, await repository.read(entry));
  const { facts } = repository;
  const clone =
    segments.length === 0
      ? html`${repositoryLinks(facts)}${cloneBox(facts, originOf(req))}`
      : html``;
  const crumbs = [
    ...ownerCrumbs(repository.facts),
    ...segments.slice(0, -1).map((title, i) => ({
      title,
      href: `${base}/${encodePath(segments.slice(0, i + 1).join('/'))}`,
    })),
  ];
  const heading = html`<p class="note">
    ${view.kind} ${ref}, commit ${commit.slice(0, 10)}
  </p>`;
  const title = entry.name || repository.facts.name;
  send(res, { title, crumbs, content: html`${heading}${clone}${content}` });
}

async function folder(repository: Repository, entry: TreeEntry, base: string) {
  const entries = await repository.list(entry);
  return fileTable(entries, child => `${base}/${encodePath(child.path)}`);
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
