import type {
  DocumentCollatorFactory,
  IndexableDocument,
} from '@backstage/plugin-search-common';
import {
  ourKinds,
  roadmapItemReadPermission,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type { RoadmapApi } from '@stagecraft/backstage-plugin-roadmap-common/client';
import { Readable } from 'node:stream';
import { itemDocument } from './itemDocument';

/** Type under which search holds roadmap items. */
export const ROADMAP_ITEM_TYPE = 'roadmap-item';

const PAGE_SIZE = 200;

/** Reads all items, page by page, in the order in which they were made. */
export class RoadmapCollatorFactory implements DocumentCollatorFactory {
  readonly type = ROADMAP_ITEM_TYPE;
  /** Who may not read the roadmap does not find what is on it. */
  readonly visibilityPermission = roadmapItemReadPermission;
  readonly #roadmap: Pick<RoadmapApi, 'listItems'>;

  constructor(roadmap: Pick<RoadmapApi, 'listItems'>) {
    this.#roadmap = roadmap;
  }

  async getCollator(): Promise<Readable> {
    return Readable.from(this.#documents());
  }

  async *#documents(): AsyncGenerator<IndexableDocument> {
    const kind = ourKinds.map(each => each.kind);
    for (let offset = 0, total = 1; offset < total; offset += PAGE_SIZE) {
      const page = await this.#roadmap.listItems({
        kind,
        // What is made meanwhile comes last, so that no page moves.
        sort: 'newest',
        order: 'asc',
        limit: PAGE_SIZE,
        offset,
      });
      yield* page.items.map(itemDocument);
      total = page.totalItems;
    }
  }
}
