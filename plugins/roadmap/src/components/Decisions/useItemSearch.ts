import { useApi } from '@backstage/frontend-plugin-api';
import { useAsyncList } from '@backstage/ui';
import {
  roadmapApiRef,
  stateWord,
} from '@stagecraft/backstage-plugin-roadmap-react';

/** One item to choose; its id is its key. */
export interface ItemOption {
  id: string;
  label: string;
  description?: string;
}

/** Initiatives, searched as somebody types. */
export function useItemSearch() {
  const api = useApi(roadmapApiRef);
  return useAsyncList<ItemOption>({
    async load({ filterText }) {
      const { items } = await api.listItems({
        ...(filterText && { q: filterText }),
        sort: 'updated',
        limit: 20,
      });
      return {
        items: items.map(({ key, title, state }) => ({
          id: key,
          label: `${key} ${title}`,
          description: stateWord(state),
        })),
      };
    },
  });
}
