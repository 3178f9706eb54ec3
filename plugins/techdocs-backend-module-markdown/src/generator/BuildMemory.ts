import fs from 'node:fs';
import path from 'node:path';
import { LRUCache } from 'lru-cache';
import type { RenderedPage } from '../markdown/renderPage';

/** What the last build of a site came to. */
export interface LastBuild {
  /** Its folder for whole pages, made on demand; unset to keep none. */
  folder?: string;
  /** All files that links could lead to, in one text. */
  targets: string;
  /** By file. */
  pages: Map<string, KeptPage>;
}

/** A rendered page, and what it was made of. */
export interface KeptPage {
  /** Hash of its source. */
  source: string;
  /** Tells this rendering from every other, also of the same source. */
  id: string;
  page: RenderedPage;
  /** Name of the whole page in the folder: a hash of all that is on it. */
  whole?: string;
}

const MAX_BYTES = 64 * 1024 * 1024;

/**
 * Remembers builds of sites for as long as the process lives, the latest ones
 * if they are many. A new process renders anew, so that no rendering is older
 * than the code.
 */
export class BuildMemory {
  readonly #parent: string;
  readonly #sites: LRUCache<string, LastBuild>;
  #folder?: string;
  #count = 0;

  /**
   * @param parent - where the folder of whole pages is made; on the disk on
   *   which sites are built, so that pages are linked instead of copied
   */
  constructor(parent: string) {
    this.#parent = parent;
    this.#sites = new LRUCache({
      maxSize: MAX_BYTES,
      sizeCalculation: sizeOf,
      // A newer build of the same site goes on in the same folder.
      dispose: ({ folder }, _site, reason) => {
        if (reason !== 'set') removeFolder(folder);
      },
    });
  }

  /** @param site - what tells the site from others, such as its address */
  recall(site: string): LastBuild {
    const known = this.#sites.get(site);
    return (
      known ?? { folder: this.#newFolder(), targets: '', pages: new Map() }
    );
  }

  keep(site: string, build: LastBuild): void {
    const before = this.#sites.get(site);
    this.#sites.set(site, build);
    if (!this.#sites.has(site)) {
      removeFolder(build.folder); // Larger than all that may be remembered.
    } else if (before?.folder && before.folder === build.folder) {
      forgetWhole(before.folder, before, build);
    }
  }

  /** Forgets everything and leaves nothing on the disk. */
  close(): void {
    this.#sites.clear();
    removeFolder(this.#folder);
  }

  #newFolder() {
    this.#folder ??= fs.mkdtempSync(
      path.join(this.#parent, 'techdocs-markdown-'),
    );
    this.#count += 1;
    return path.join(this.#folder, `${this.#count}`);
  }
}

function sizeOf({ pages, targets }: LastBuild): number {
  let size = targets.length + 1;
  for (const { page } of pages.values()) {
    // What is kept besides the HTML is about as much again.
    size += 2 * page.html.length + 1_000;
  }
  return size;
}

/** Removes pages of the build before that the new one does not hold. */
function forgetWhole(folder: string, before: LastBuild, build: LastBuild) {
  const used = new Set([...build.pages.values()].map(({ whole }) => whole));
  for (const { whole } of before.pages.values()) {
    if (whole && !used.has(whole)) {
      fs.rmSync(path.join(folder, whole), { force: true });
    }
  }
}

function removeFolder(folder: string | undefined) {
  if (folder) fs.rmSync(folder, { recursive: true, force: true });
}
