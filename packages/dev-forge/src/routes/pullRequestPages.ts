import type { Request, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { ChangedFile, PullRequest } from '../git/PullRequests';
import type { Repository } from '../git/Repository';
import { originOf } from '../http/requireLoopbackHost';
import { html, type Markup } from '../web/html';
import { linkList, ownerCrumbs, type Page } from '../web/pages';
import { readableRepository, type ForgeParts } from './readableRepository';

/** More of a change than this is read better in a clone. */
const LONGEST_DIFF = 200_000;

type Send = (res: Response, page: Page) => void;

/** Pages of pull requests: the list, and one with its change. */
export function createPullRequestPages(parts: ForgeParts, send: Send): Router {
  const router = PromiseRouter({ mergeParams: true });
  router.get('/', async (req, res) => {
    const { facts, pulls } = await readableRepository(parts, req);
    const items = (await pulls.list()).map(pull => ({
      title: `#${pull.number} ${pull.title}`,
      href: `/${facts.owner}/${facts.name}/pulls/${pull.number}`,
      note: stateOf(pull),
    }));
    const content = linkList(items, 'Nobody proposed a change yet.');
    send(res, { title: 'Pull requests', crumbs: ownerCrumbs(facts), content });
  });
  router.get('/:number', async (req, res) => {
    const repository = await readableRepository(parts, req);
    const pull = await repository.pulls.find(Number(req.params.number));
    const { owner, name } = repository.facts;
    const href = `/${owner}/${name}/pulls`;
    send(res, {
      title: `#${pull.number} ${pull.title}`,
      crumbs: [
        ...ownerCrumbs(repository.facts),
        { title: 'Pull requests', href },
      ],
      content: await describe(pull, repository, req),
    });
  });
  return router;
}

async function describe(
  pull: PullRequest,
  repository: Repository,
  req: Request,
) {
  const changes = await repository.pulls.changes(pull);
  const diff = await repository.pulls.diff(pull);
  const isLong = diff.length > LONGEST_DIFF;
  return html`<p class="note">
      ${stateOf(pull)}: merge <code>${pull.head}</code> into
      <code>${pull.base}</code>, opened ${pull.createdAt}
    </p>
    ${pull.body ? html`<pre>${pull.body}</pre>` : html``}
    ${pull.state === 'open' ? howToMerge(pull, repository, req) : html``}
    <h2>Changed files (${changes.length})</h2>
    ${fileList(changes)}
    <h2>Change</h2>
    ${isLong ? html`<p class="note">Only its beginning is shown.</p>` : html``}
    <pre tabindex="0" aria-label="Change"><code>${diff.slice(
      0,
      LONGEST_DIFF,
    )}</code></pre>`;
}

function howToMerge(pull: PullRequest, repository: Repository, req: Request) {
  const { owner, name } = repository.facts;
  const address = `${originOf(req)}/${owner}/${name}.git`;
  return html`<h2>Merge it</h2>
    <pre tabindex="0"><code>git clone ${address} && cd ${name}
git switch ${pull.base} && git merge origin/${pull.head} && git push</code></pre>`;
}

function fileList(changes: ChangedFile[]): Markup {
  const rows = changes.map(
    ({ path, status }) =>
      html`<li>${path} <span class="note">${status}</span></li>`,
  );
  return html`<ul class="rows">
    ${rows}
  </ul>`;
}

function stateOf({ mergedAt, state }: PullRequest): string {
  if (mergedAt) return 'Merged';
  return state === 'open' ? 'Open' : 'Closed';
}
