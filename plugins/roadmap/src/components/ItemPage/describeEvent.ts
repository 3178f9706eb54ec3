import type { ItemEvent } from '@stagecraft/backstage-plugin-roadmap-common';
import {
  formatDate,
  stateWord,
} from '@stagecraft/backstage-plugin-roadmap-react';

const fieldWords: Record<string, string> = {
  title: 'the title',
  summary: 'the summary',
  ownerRef: 'the owner',
  category: 'the category',
  visibility: 'who sees it',
  entities: 'the linked entities',
  links: 'the links to other items',
  attributes: 'the details',
  objectiveKey: 'the objective',
};

function wordOf(value: unknown): string | undefined {
  return typeof value === 'string' ? stateWord(value) : undefined;
}

/** What an event changed, to follow its verb; empty where the verb says it all. */
export function describeEvent({ type, before, after }: ItemEvent): string {
  if (type === 'edited') {
    return Object.keys(after ?? {})
      .map(field => fieldWords[field] ?? field)
      .join(', ');
  }
  if (type === 'state-changed') {
    const [from, to] = [wordOf(before?.state), wordOf(after?.state)];
    return from && to ? `from ${from} to ${to}` : '';
  }
  const dueOn = after?.dueOn;
  return type === 'promised' && typeof dueOn === 'string'
    ? formatDate(dueOn)
    : '';
}
