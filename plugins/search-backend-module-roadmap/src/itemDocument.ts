import { parseEntityRef } from '@backstage/catalog-model';
import type { IndexableDocument } from '@backstage/plugin-search-common';
import type { RoadmapItem } from '@stagecraft/backstage-plugin-roadmap-common';

/** What search holds of an item. */
export interface RoadmapDocument extends IndexableDocument {
  key: string;
  kind: string;
  state: string;
  owner: string;
}

/** What people find an item by: its key and words, what it is about, whose it is, what is promised. */
export function itemDocument(item: RoadmapItem): RoadmapDocument {
  const { key, kind, title, state, summary, ownerRef, commitment } = item;
  const about = item.entities.map(({ entityRef }) => named(entityRef));
  return {
    title,
    text: [
      summary,
      key,
      commitment &&
        `promised for ${commitment.period.replace('-', ' ')}, by ${
          commitment.dueOn
        }`,
      about.length > 0 && `about ${about.join(', ')}`,
      `owned by ${named(ownerRef)}`,
    ]
      .filter(Boolean)
      .join('. '),
    location: `/roadmap/items/${key}`,
    authorization: { resourceRef: key },
    key,
    kind,
    state,
    owner: ownerRef,
  };
}

function named(ref: string): string {
  return parseEntityRef(ref).name;
}
