import path from 'node:path';
import type Token from 'markdown-it/lib/token.mjs';
import { encodePath, pageUrl, rootFrom } from '../site/pageUrl';
import { anchorId } from './anchorIds';

/** What links of a page may lead to. */
export interface LinkTargets {
  pages: Set<string>;
  assets: Set<string>;
}

/**
 * Makes the links and images of one page right for the published site, in
 * place. A link to a file that is not there becomes plain text; an image from
 * elsewhere becomes a link, because a page loads nothing from other hosts.
 *
 * @param file - the page that holds the tokens
 * @returns what was wrong, one sentence each
 */
export function rewriteLinks(
  tokens: Token[],
  file: string,
  targets: LinkTargets,
): string[] {
  const problems: string[] = [];
  for (const { children } of tokens) {
    const open: Token[] = [];
    for (const token of children ?? []) {
      if (token.type === 'link_open') {
        open.push(token);
        rewriteLink(token, file, targets, problems);
      } else if (token.type === 'link_close') {
        token.tag = open.pop()?.tag ?? token.tag;
      } else if (token.type === 'image') {
        rewriteImage(token, file, targets, problems);
      }
    }
  }
  return problems;
}

function rewriteLink(
  token: Token,
  file: string,
  targets: LinkTargets,
  problems: string[],
) {
  const href = String(token.attrGet('href') ?? '');
  if (isForeign(href)) {
    token.attrSet('rel', 'noopener noreferrer');
    return;
  }
  const address = resolve(href, file, targets);
  if (address === undefined) {
    problems.push(`${file} links to ${href}, which is not in the documents`);
    token.tag = 'span';
    token.attrs = null;
    return;
  }
  token.attrSet('href', address);
}

function rewriteImage(
  token: Token,
  file: string,
  targets: LinkTargets,
  problems: string[],
) {
  const src = String(token.attrGet('src') ?? '');
  const address = isForeign(src) ? undefined : resolve(src, file, targets);
  if (address !== undefined) {
    token.attrSet('src', address);
    token.attrSet('loading', 'lazy');
    return;
  }
  const label = token.content || src;
  problems.push(
    isForeign(src)
      ? `${file} shows an image of another host (${src}); put a copy into the documents`
      : `${file} shows ${src}, which is not in the documents`,
  );
  // `text` renders its content escaped.
  token.type = 'text';
  token.content =
    label === src ? `[image: ${src}]` : `[image: ${label}, ${src}]`;
  token.children = null;
}

function isForeign(address: string) {
  return /^[a-z][a-z0-9+.-]*:/i.test(address) || /^[\\/]{2}/.test(address);
}

/** The address of a site-relative link as seen from a page; undefined if dead. */
function resolve(href: string, file: string, { pages, assets }: LinkTargets) {
  const [, rawPath, query, rawHash] =
    /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(href) ?? [];
  const hash = rawHash ? `#${anchorId(rawHash)}` : '';
  if (!rawPath) {
    return hash || href;
  }
  if (rawPath.startsWith('/')) {
    return href; // A page of the portal itself.
  }
  const wanted = path.posix.join(path.posix.dirname(file), decode(rawPath));
  const up = rootFrom(pageUrl(file));
  if (assets.has(wanted)) {
    return up + encodePath(wanted) + (query ?? '') + hash;
  }
  const page = [wanted, `${wanted}/index.md`, `${wanted}.md`]
    .map(candidate => path.posix.normalize(candidate))
    .find(candidate => pages.has(candidate));
  return page && up + encodePath(pageUrl(page)) + hash;
}

function decode(text: string) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
