import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import useAsync from 'react-use/esm/useAsync';

const FIELDS = ['kind', 'metadata.name', 'metadata.namespace'];
const NONE: ReadonlySet<string> = new Set();

/** Which of the full refs are entities that have a page; none until that is known. */
export function useExistingEntities(
  entityRefs: readonly string[],
): ReadonlySet<string> {
  const catalog = useApi(catalogApiRef);
  const wanted = [...new Set(entityRefs)].sort();
  const { value } = useAsync(async () => {
    if (wanted.length === 0) return NONE;
    const { items } = await catalog.getEntitiesByRefs({
      entityRefs: wanted,
      fields: FIELDS,
    });
    return new Set(items.flatMap(it => (it ? [stringifyEntityRef(it)] : [])));
  }, [catalog, wanted.join(' ')]);
  return value ?? NONE;
}
