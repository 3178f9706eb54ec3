import path from 'node:path';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import type { ParsedLocationAnnotation } from '@backstage/plugin-techdocs-node';
import { encodePath } from './pageUrl';
import type { SiteConfig } from './readSiteConfig';

/** The address at which a page's source is edited; undefined if not known. */
export type EditLink = (file: string) => string | undefined;

/** As MkDocs assumes when `edit_uri` is not set. */
const EDIT_PATHS: Record<string, string> = {
  'github.com': 'edit/master',
  'gitlab.com': 'edit/master',
  'bitbucket.org': 'src/default',
};

/**
 * Where the pages of a site are edited: as `repo_url` and `edit_uri` of
 * `mkdocs.yml` say, otherwise on the git host that the sources came from. The
 * report-issue addon reads the repository from this link.
 *
 * @param docsPath - the documents folder below the site's folder, '' for itself
 * @param location - where the sources came from
 */
export function editLinks(
  { repoUrl, editUri }: SiteConfig,
  docsPath: string,
  location: ParsedLocationAnnotation | undefined,
  integrations: ScmIntegrationRegistry,
): EditLink {
  if (repoUrl !== undefined || editUri !== undefined) {
    const base = configuredBase(repoUrl, editUri, docsPath);
    return file => base && base + encodePath(file);
  }
  return file => {
    if (location?.type !== 'url') return undefined;
    const integration = integrations.byUrl(location.target);
    const url = path.posix.join(docsPath, file);
    const source = integration?.resolveUrl({
      url: `./${encodePath(url)}`,
      base: withSlash(location.target),
    });
    return source && integration?.resolveEditUrl(source);
  };
}

function configuredBase(
  repoUrl: string | undefined,
  editUri: string | undefined,
  docsPath: string,
) {
  if (editUri === '') return undefined; // Switched off.
  if (editUri && /^https?:\/\//i.test(editUri)) return withSlash(editUri);
  if (!repoUrl) return undefined;
  const known = EDIT_PATHS[new URL(repoUrl).host];
  const below = editUri ?? (known && path.posix.join(known, docsPath));
  // A query, as `?query=root/path/docs/`, is taken as it stands.
  return below && withSlash(`${withSlash(repoUrl)}${below.replace(/^\//, '')}`);
}

function withSlash(address: string) {
  return address.endsWith('/') ? address : `${address}/`;
}
