import type { RoadmapItem } from '@stagecraft/backstage-plugin-roadmap-common';
import {
  formatDate,
  stateWord,
} from '@stagecraft/backstage-plugin-roadmap-react';
import { visibilityWords } from './visibilityWords';

function refsOf(item: RoadmapItem): string {
  return item.entities
    .map(({ entityRef, role }) => `${role} ${entityRef}`)
    .join();
}

function linksOf(item: RoadmapItem): string {
  return item.links.map(({ type, key }) => `${type} ${key}`).join();
}

/** What somebody else changed between two readings of an item, one sentence each. */
export function describeChanges(
  before: RoadmapItem,
  after: RoadmapItem,
): string[] {
  const changes: string[] = [];
  if (before.title !== after.title)
    changes.push(`The title is now “${after.title}”.`);
  if (before.summary !== after.summary)
    changes.push('The summary was rewritten.');
  if (before.ownerRef !== after.ownerRef)
    changes.push(`The owner is now ${after.ownerRef}.`);
  if (before.category !== after.category) {
    changes.push(`The category is now ${after.category ?? 'empty'}.`);
  }
  if (before.visibility !== after.visibility)
    changes.push(
      `It is now visible to: ${visibilityWords[
        after.visibility
      ].toLowerCase()}.`,
    );
  if (before.state !== after.state)
    changes.push(`The state is now ${stateWord(after.state)}.`);
  if (refsOf(before) !== refsOf(after))
    changes.push('Linked entities were changed.');
  if (linksOf(before) !== linksOf(after))
    changes.push('Links to other items were changed.');
  if (
    after.commitment &&
    before.commitment?.revision !== after.commitment.revision
  ) {
    changes.push(`It was promised for ${formatDate(after.commitment.dueOn)}.`);
  }
  return changes;
}
