import path from 'node:path';
import { encodePath, pageUrl, rootFrom } from '../site/pageUrl';
import { anchorId } from './anchorIds';

/** What links of a page may lead to. */
export interface LinkTargets {
  pages: Set<string>;
  assets: Set<string>;
}

/** Where an address in a page leads to in the published site. */
export interface Destination {
  /** As seen from the page. */
  address: string;
  /** The page of the site that it leads to, if it does. */
  page?: string;
  /** The anchor on that page. */
  anchor?: string;
}

/** Whether an address has a scheme or a host, so that it leaves the portal. */
export function isForeign(address: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(address) || /^[\\/]{2}/.test(address);
}

/**
 * The destination of an address that is written in a page.
 *
 * @param file - the page in which it stands
 * @returns undefined if nothing is there
 */
export function resolveAddress(
  written: string,
  file: string,
  { pages, assets }: LinkTargets,
): Destination | undefined {
  const [, rawPath, query = '', rawAnchor] =
    /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(written) ?? [];
  const anchor = rawAnchor ? anchorId(rawAnchor) : undefined;
  const hash = anchor ? `#${anchor}` : '';
  if (!rawPath) {
    return { address: hash || written, page: file, anchor: decoded(anchor) };
  }
  if (rawPath.startsWith('/')) {
    return { address: written }; // A page of the portal itself.
  }
  const wanted = path.posix.join(path.posix.dirname(file), decode(rawPath));
  const up = rootFrom(pageUrl(file));
  if (assets.has(wanted)) {
    return { address: up + encodePath(wanted) + query + hash };
  }
  const page = [wanted, `${wanted}/index.md`, `${wanted}.md`]
    .map(candidate => path.posix.normalize(candidate))
    .find(candidate => pages.has(candidate));
  return page === undefined
    ? undefined
    : {
        address: up + encodePath(pageUrl(page)) + hash,
        page,
        anchor: decoded(anchor),
      };
}

/** A file of the same name elsewhere in the site, as the page would write it. */
export function nearest(
  written: string,
  file: string,
  { pages, assets }: LinkTargets,
): string | undefined {
  const name = path.posix.basename(decode(written.replace(/[?#].*$/s, '')));
  const found = [...pages, ...assets].find(
    candidate =>
      path.posix.basename(candidate).toLowerCase() === name.toLowerCase(),
  );
  return found && path.posix.relative(path.posix.dirname(file), found);
}

function decoded(anchor: string | undefined) {
  return anchor === undefined ? undefined : decode(anchor);
}

function decode(text: string) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
