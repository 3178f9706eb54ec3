import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { InputError } from '@backstage/errors';
import { type RenderedPage, renderPage } from '../markdown/renderPage';
import { type LinkTargets, resolveAddress } from '../markdown/resolveAddress';
import type { KeptPage, LastBuild } from './BuildMemory';
import type { Sources } from './findSources';

const MAX_PAGE_LENGTH = 1_000_000;

/** The pages of a site, and how many had to be rendered for it. */
export interface Rendering {
  build: LastBuild;
  rendered: number;
}

/**
 * Renders the pages whose source changed, or whose links lead elsewhere now,
 * and takes the others as they were.
 */
export async function renderAll(
  { folder, pages, assets }: Sources,
  last: LastBuild,
): Promise<Rendering> {
  const targets = { pages: new Set(pages), assets: new Set(assets) };
  const build: LastBuild = {
    folder: last.folder,
    targets: [...pages, '', ...assets].join('\0'),
    pages: new Map(),
  };
  let rendered = 0;
  for (const file of pages) {
    const text = readSource(folder, file);
    const source = createHash('sha256').update(text).digest('base64');
    const kept = last.pages.get(file);
    const same =
      kept?.source === source &&
      (last.targets === build.targets || stillRight(kept, targets));
    if (!same) {
      rendered += 1;
      // Others have their turn between two pages.
      await setImmediate();
    }
    build.pages.set(
      file,
      same
        ? { ...kept }
        : { source, id: randomUUID(), page: renderPage(file, text, targets) },
    );
  }
  return { build, rendered };
}

// A page is read within a fraction of the time that it takes to render it; to
// wait for a thread would take longer.
function readSource(folder: string, file: string): string {
  const text = fs.readFileSync(path.join(folder, file), 'utf8');
  if (text.length > MAX_PAGE_LENGTH) {
    throw new InputError(
      `${file} is larger than ${MAX_PAGE_LENGTH} characters; split it into pages`,
    );
  }
  return text;
}

/**
 * Whether every link of a page still leads to where it was rendered to lead.
 * What is wrong with a page, and what is advised, depends on the files around.
 */
function stillRight({ page }: KeptPage, targets: LinkTargets) {
  return page.problems.length === 0 && linksAreRight(page, targets);
}

function linksAreRight({ file, links }: RenderedPage, targets: LinkTargets) {
  return links.every(
    ({ written, address }) =>
      resolveAddress(written, file, targets)?.address === address,
  );
}
