import path from 'node:path';

/**
 * Address of a page relative to the site's root: '' for the index, otherwise
 * with a slash at the end (`guide/start.md` becomes `guide/start/`).
 */
export function pageUrl(file: string): string {
  const { dir, name } = path.posix.parse(file);
  const isIndex = /^(index|readme)$/i.test(name);
  const url = isIndex ? dir : path.posix.join(dir, name);
  return url === '' ? '' : `${url}/`;
}

/** The way from a page's address back to the site's root: `./`, `../`, `../../` … */
export function rootFrom(url: string): string {
  const depth = url.split('/').length - 1;
  return depth === 0 ? './' : '../'.repeat(depth);
}

/** A site path as an address: each part percent-encoded. */
export function encodePath(sitePath: string): string {
  return sitePath.split('/').map(encodeURIComponent).join('/');
}
