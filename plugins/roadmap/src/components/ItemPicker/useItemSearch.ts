import { useApi } from '@backstage/frontend-plugin-api';
import { useAsyncList } from '@backstage/ui';
import {
  INITIATIVE,
  parseItemKey,
  type ItemQuery,
  type LinkedItem,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type { RoadmapApi } from '@stagecraft/backstage-plugin-roadmap-common/client';
import {
  isNotFound,
  roadmapApiRef,
  stateWord,
} from '@stagecraft/backstage-plugin-roadmap-react';

const MOST_OFFERED = 20;

/** One item to choose; its id is its key. */
export interface ItemOption {
  id: string;
  label: string;
  description?: string;
}

/** Which items can be chosen. */
export interface ItemChoice {
  /** Names of kinds; initiatives where they are left out. */
  kinds?: string[];
  /** Key of the item that is not offered. */
  except?: string;
}

/** An item as an option. */
export function toItemOption(
  item: Pick<LinkedItem, 'key' | 'title' | 'state'>,
): ItemOption {
  const { key, title, state } = item;
  return { id: key, label: `${key} ${title}`, description: stateWord(state) };
}

/** The item of a key, if there is one of these kinds. */
async function findByKey(api: RoadmapApi, key: string, kinds: string[]) {
  try {
    const item = await api.getItem(key);
    return kinds.includes(item.kind) ? [item] : [];
  } catch (error) {
    if (isNotFound(error)) return [];
    throw error;
  }
}

/** Items with these words, or the one with this key. */
async function findItems(api: RoadmapApi, text: string, kind: string[]) {
  const key = text.trim().toLocaleUpperCase('en-US');
  if (parseItemKey(key) !== undefined) return findByKey(api, key, kind);
  const query: ItemQuery = { kind, sort: 'updated', limit: MOST_OFFERED };
  const { items } = await api.listItems(text ? { ...query, q: text } : query);
  return items;
}

/** Items, searched as somebody types words or a key. */
export function useItemSearch({ kinds = [INITIATIVE], except }: ItemChoice) {
  const api = useApi(roadmapApiRef);
  return useAsyncList<ItemOption>({
    async load({ filterText = '' }) {
      const items = await findItems(api, filterText, kinds);
      return {
        items: items.filter(({ key }) => key !== except).map(toItemOption),
      };
    },
  });
}
