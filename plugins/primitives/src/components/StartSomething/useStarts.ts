import { stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogApi } from '@backstage/catalog-client';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import {
  goldenPathHref,
  isOffered,
  loadPrimitives,
  NO_FILTER,
  Primitive,
  selectPrimitives,
} from '../../primitives';

/** A template that starts something. */
export interface GoldenPath {
  ref: string;
  title: string;
  description?: string;
  href: string;
}

/** Where one can start. */
export interface Starts {
  goldenPaths: GoldenPath[];
  /** Those to build on first. */
  primitives: Primitive[];
}

/** The golden paths and primitives of the catalog. */
export function useStarts() {
  const catalog = useApi(catalogApiRef);
  return useAsyncRetry(async (): Promise<Starts> => {
    const [goldenPaths, primitives] = await Promise.all([
      loadGoldenPaths(catalog),
      loadPrimitives(catalog, new Date()),
    ]);
    const offered = primitives.filter(isOffered);
    return { goldenPaths, primitives: selectPrimitives(offered, NO_FILTER) };
  }, [catalog]);
}

async function loadGoldenPaths(catalog: CatalogApi): Promise<GoldenPath[]> {
  const { items } = await catalog.getEntities({
    filter: { kind: 'template' },
    fields: [
      'kind',
      'metadata.name',
      'metadata.namespace',
      'metadata.title',
      'metadata.description',
    ],
  });
  return items
    .map(template => {
      const { metadata } = template;
      const ref = stringifyEntityRef(template);
      return {
        ref,
        title: metadata.title ?? metadata.name,
        description: metadata.description,
        href: goldenPathHref(ref),
      };
    })
    .sort((a, b) => a.title.localeCompare(b.title, 'en'));
}
