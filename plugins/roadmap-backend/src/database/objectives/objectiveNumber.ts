import {
  parseObjectiveKey,
  type ItemDraft,
} from '@stagecraft/backstage-plugin-roadmap-common';

/** The number of the objective that an item is to serve; undefined for none. */
export function objectiveNumber({
  objectiveKey,
}: Pick<ItemDraft, 'objectiveKey'>): number | undefined {
  return objectiveKey ? parseObjectiveKey(objectiveKey) : undefined;
}
