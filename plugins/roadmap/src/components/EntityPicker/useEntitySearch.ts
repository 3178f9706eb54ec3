import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useAsyncList } from '@backstage/ui';

/** One entity to choose; its id is its ref. */
export interface EntityOption {
  id: string;
  label: string;
  description?: string;
}

const FIELDS = [
  'kind',
  'metadata.namespace',
  'metadata.name',
  'metadata.title',
  'spec.type',
  'spec.profile.displayName',
];
const SEARCHED = [
  'metadata.name',
  'metadata.title',
  'spec.profile.displayName',
];

function titleOf(entity: Entity): string {
  const profile = entity.spec?.profile as { displayName?: string } | undefined;
  return profile?.displayName ?? entity.metadata.title ?? entity.metadata.name;
}

/** An entity as an option. */
export function toOption(entity: Entity): EntityOption {
  const { type } = entity.spec ?? {};
  const kind = entity.kind.toLocaleLowerCase('en-US');
  return {
    id: stringifyEntityRef(entity),
    label: titleOf(entity),
    description: typeof type === 'string' ? `${kind}, ${type}` : kind,
  };
}

/**
 * The options in the order of their names and, where a service and its API
 * share one, in the order of `kinds`: the catalog itself leaves that order open.
 */
export function toOptions(entities: Entity[], kinds: string[]): EntityOption[] {
  const rank = ({ kind }: Entity) =>
    kinds.indexOf(kind.toLocaleLowerCase('en-US'));
  return entities
    .toSorted(
      (a, b) =>
        a.metadata.name.localeCompare(b.metadata.name, 'en-US') ||
        rank(a) - rank(b),
    )
    .map(toOption);
}

/** Entities of some kinds, searched in the catalog as somebody types. */
export function useEntitySearch(kinds: string[]) {
  const catalog = useApi(catalogApiRef);
  return useAsyncList<EntityOption>({
    async load({ filterText }) {
      const { items } = await catalog.queryEntities({
        filter: { kind: kinds },
        fields: FIELDS,
        limit: 20,
        orderFields: [{ field: 'metadata.name', order: 'asc' }],
        ...(filterText && {
          fullTextFilter: { term: filterText, fields: SEARCHED },
        }),
      });
      return { items: toOptions(items, kinds) };
    },
  });
}
