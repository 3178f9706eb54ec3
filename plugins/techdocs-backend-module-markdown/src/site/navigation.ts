import path from 'node:path';
import { InputError } from '@backstage/errors';
import type { SiteConfig } from './readSiteConfig';

/** An entry of a site's navigation. A page without title takes its heading's. */
export type NavEntry =
  | { type: 'page'; file: string; title?: string }
  | { type: 'link'; href: string; title: string }
  | { type: 'section'; title: string; children: NavEntry[] };

type NavPath = (string | number)[];

class NavReader {
  readonly #config: SiteConfig;
  readonly #pages: string[];

  constructor(config: SiteConfig, pages: string[]) {
    this.#config = config;
    this.#pages = pages;
  }

  read(items: unknown, at: NavPath): NavEntry[] {
    if (!Array.isArray(items)) {
      throw this.#problem(at, 'must be a list of pages');
    }
    return items.map((item, i) => this.#entry(item, [...at, i]));
  }

  #entry(item: unknown, at: NavPath): NavEntry {
    if (typeof item === 'string') {
      return this.#target(undefined, item, at);
    }
    const pairs = Object.entries((item ?? {}) as object);
    if (pairs.length !== 1) {
      throw this.#problem(at, "must be a page or one 'Title: page.md'");
    }
    const [title, value] = pairs[0];
    const inside = [...at, title];
    return Array.isArray(value)
      ? { type: 'section', title, children: this.read(value, inside) }
      : this.#target(title, value, inside);
  }

  #target(title: string | undefined, value: unknown, at: NavPath): NavEntry {
    const found =
      typeof value === 'string' && pageOrLink(title, value, this.#pages);
    if (!found) {
      throw this.#problem(at, missing(value, this.#pages));
    }
    return found;
  }

  #problem(at: NavPath, message: string) {
    return new InputError(`${this.#config.locate(at)} nav: ${message}`);
  }
}

/**
 * The navigation that `mkdocs.yml` asks for, or one in the order of the files.
 *
 * @param pages - Markdown files of the site
 * @throws InputError naming the line when an entry is malformed or its page missing
 */
export function navigationOf(config: SiteConfig, pages: string[]): NavEntry[] {
  if (config.nav === undefined) {
    return byFolder(pages, '');
  }
  return new NavReader(config, pages).read(config.nav, []);
}

function pageOrLink(
  title: string | undefined,
  value: string,
  pages: string[],
): NavEntry | undefined {
  if (/^https?:\/\//i.test(value)) {
    return { type: 'link', href: value, title: title ?? value };
  }
  const file = path.posix.normalize(value);
  return pages.includes(file) ? { type: 'page', file, title } : undefined;
}

function missing(value: unknown, pages: string[]) {
  const name = path.posix.basename(String(value)).toLowerCase();
  const near = pages.find(p => path.posix.basename(p).toLowerCase() === name);
  const known = near ?? pages.slice(0, 5).join(', ');
  return `'${value}' is no Markdown file of the documents folder; ${
    near ? 'did you mean' : 'there are'
  } ${known}${near ? '?' : ''}`;
}

function byFolder(pages: string[], prefix: string): NavEntry[] {
  const own = pages.filter(
    page => page.startsWith(prefix) && !page.slice(prefix.length).includes('/'),
  );
  const isIndex = (page: string) => /(^|\/)(index|readme)\.md$/i.test(page);
  const folders = new Set(
    pages
      .filter(page => page.startsWith(prefix))
      .map(page => page.slice(prefix.length).split('/'))
      .filter(parts => parts.length > 1)
      .map(parts => parts[0]),
  );
  return [
    ...[...own.filter(isIndex), ...own.filter(page => !isIndex(page))].map(
      (file): NavEntry => ({ type: 'page', file }),
    ),
    ...[...folders].map(
      (folder): NavEntry => ({
        type: 'section',
        title: titleOfFolder(folder),
        children: byFolder(pages, `${prefix}${folder}/`),
      }),
    ),
  ];
}

function titleOfFolder(folder: string) {
  const words = folder.replace(/[-_]+/g, ' ');
  return words.charAt(0).toLocaleUpperCase('en-US') + words.slice(1);
}
