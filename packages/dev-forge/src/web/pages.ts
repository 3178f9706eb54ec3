import type { RepositoryFacts, TreeEntry } from '../git/Repository';
import { html, type Markup } from './html';

const KIND_TITLES: Record<TreeEntry['type'], string> = {
  dir: 'Folder',
  file: 'File',
  symlink: 'Link',
  submodule: 'Submodule',
};

/** One step of the path above a page. */
export interface Crumb {
  title: string;
  href: string;
}

/** What a page shows. */
export interface Page {
  title: string;
  crumbs: Crumb[];
  content: Markup;
}

/** The frame around every page. */
export function page(options: Page): Markup {
  const crumbs = options.crumbs.map(
    crumb => html`<li><a href="${crumb.href}">${crumb.title}</a></li>`,
  );
  return html`<!DOCTYPE html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${options.title} · Local git host</title>
        <link rel="stylesheet" href="/assets/forge.css" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <header>
          <nav aria-label="Path">
            <ol>
              <li><a href="/">Local git host</a></li>
              ${crumbs}
            </ol>
          </nav>
        </header>
        <main>
          <h1>${options.title}</h1>
          ${options.content}
        </main>
        <footer>
          A git host for trying things out on this machine. Data stays in the
          project's own data folder.
        </footer>
      </body>
    </html> `;
}

/** A list of links with a line of explanation each. */
export function linkList(
  items: { title: string; href: string; note?: string }[],
  whenEmpty: string,
): Markup {
  if (items.length === 0) return html`<p class="empty">${whenEmpty}</p>`;
  const rows = items.map(
    item =>
      html`<li>
        <a href="${item.href}">${item.title}</a> ${note(item.note)}
      </li>`,
  );
  return html`<ul class="rows">
    ${rows}
  </ul>`;
}

function note(text?: string) {
  return text ? html`<span class="note">${text}</span>` : html``;
}

/** The way from a repository's pages back to it. */
export function ownerCrumbs({ owner, name }: RepositoryFacts): Crumb[] {
  return [
    { title: owner, href: `/${owner}` },
    { title: name, href: `/${owner}/${name}` },
  ];
}

/** What a repository has besides its files, and whether it still changes. */
export function repositoryLinks(facts: RepositoryFacts): Markup {
  const base = `/${facts.owner}/${facts.name}`;
  const archived = facts.archived
    ? html`<p role="note"><strong>Archived:</strong> it is read-only.</p>`
    : html``;
  return html`${archived}
    <nav aria-label="Repository">
      <a href="${base}/pulls">Pull requests</a> ·
      <a href="${base}/tags">Tags</a>
    </nav>`;
}

/** How to get a copy of the repository. */
export function cloneBox(facts: RepositoryFacts, origin: string): Markup {
  const address = `${origin}/${facts.owner}/${facts.name}.git`;
  const about = facts.description ? html`<p>${facts.description}</p>` : html``;
  return html`${about}
    <section aria-labelledby="clone">
      <h2 id="clone">Clone</h2>
      <pre tabindex="0"><code>git clone ${address}</code></pre>
    </section>`;
}

/** The entries of a folder as a table. */
export function fileTable(
  entries: TreeEntry[],
  hrefOf: (entry: TreeEntry) => string,
): Markup {
  const rows = entries.map(
    entry => html`<tr>
      <td>${nameCell(entry, hrefOf(entry))}</td>
      <td>${KIND_TITLES[entry.type]}</td>
      <td class="number">
        ${entry.size === undefined ? '' : bytes(entry.size)}
      </td>
    </tr>`,
  );
  return html`<table>
    <caption class="hidden">
      Files and folders
    </caption>
    <thead>
      <tr>
        <th scope="col">Name</th>
        <th scope="col">Kind</th>
        <th scope="col" class="number">Size</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}

function nameCell(entry: TreeEntry, href: string) {
  if (entry.type === 'submodule') return html`${entry.name}`;
  return html`<a href="${href}"
    >${entry.name}${entry.type === 'dir' ? '/' : ''}</a
  >`;
}

/** The content of one file, as text or as a word why not. */
export function fileContent(file: TreeEntry, content: Buffer): Markup {
  if (content.includes(0)) {
    return html`<p class="empty">
      This file is not text (${bytes(file.size ?? 0)}). Clone the repository to
      open it.
    </p>`;
  }
  return html`<pre
    tabindex="0"
    aria-label="Content of ${file.path}"
  ><code>${content.toString('utf8')}</code></pre>`;
}

function bytes(size: number): string {
  if (size < 1024) return `${size} B`;
  if (size < 1024 * 1024) return `${(size / 1024).toFixed(1)} kB`;
  return `${(size / 1024 / 1024).toFixed(1)} MB`;
}
