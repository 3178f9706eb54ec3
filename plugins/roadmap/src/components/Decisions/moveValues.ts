import {
  findOurKind,
  type ItemAttributes,
  type ItemState,
  type ItemTransition,
  type RoadmapItem,
} from '@stagecraft/backstage-plugin-roadmap-common';
import { stateWord } from '@stagecraft/backstage-plugin-roadmap-react';

/** What the form for a move holds. */
export interface MoveValues {
  to?: ItemState;
  /** Attributes that were filled in; null where a field was emptied. */
  attributes: Record<string, string | null>;
  reason: string;
}

const NOT_SAID = {
  acceptedInto: undefined,
  acceptedUntil: undefined,
  reviewOn: undefined,
};

export const emptyMove: MoveValues = { attributes: {}, reason: '' };

/** The attributes that a state asks for, whatever the item says already. */
export function attributesAsked(
  item: Pick<RoadmapItem, 'kind' | 'attributes'>,
  to: ItemState,
  today: string,
): string[] {
  const kind = findOurKind(item.kind);
  // What a state asks for is what it misses where none of that is said.
  const without = { ...item.attributes, ...NOT_SAID };
  const problems = kind?.findProblems?.(without, { state: to, today }) ?? [];
  return problems.map(({ attribute }) => attribute);
}

function chosenAttributes(
  item: Pick<RoadmapItem, 'kind' | 'attributes'>,
  { to, attributes }: MoveValues,
  today: string,
): ItemAttributes {
  const asked = to ? attributesAsked(item, to, today) : [];
  return Object.fromEntries(
    asked
      .filter(name => attributes[name])
      .map(name => [name, attributes[name]]),
  );
}

/** What is sent. */
export function toTransition(
  item: Pick<RoadmapItem, 'kind' | 'attributes'>,
  values: MoveValues,
  today: string,
): ItemTransition {
  const attributes = chosenAttributes(item, values, today);
  const reason = values.reason.trim();
  return {
    to: values.to ?? '',
    ...(Object.keys(attributes).length > 0 && { attributes }),
    ...(reason && { reason }),
  };
}

/** Why the form cannot be sent yet, in words; undefined when it can. */
export function findMoveProblem(
  item: Pick<RoadmapItem, 'kind' | 'attributes'>,
  values: MoveValues,
  today: string,
): string | undefined {
  const { to } = values;
  if (!to) return 'Choose what is decided.';
  const kind = findOurKind(item.kind);
  const { attributes = {}, reason } = toTransition(item, values, today);
  const missing = attributesAsked(item, to, today).find(
    name => !attributes[name],
  );
  if (missing === 'acceptedInto') return 'Choose the item that answers it.';
  if (missing) return 'Choose a date.';
  if (kind?.states[to]?.needsReason && !reason) {
    return `Say why: ${stateWord(to).toLowerCase()} needs a reason.`;
  }
  return undefined;
}
