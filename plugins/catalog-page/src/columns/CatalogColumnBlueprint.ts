import { ComponentType } from 'react';
import {
  createExtensionBlueprint,
  createExtensionDataRef,
} from '@backstage/frontend-plugin-api';
import { Entity } from '@backstage/catalog-model';

/** A column that a plugin adds to the catalog's table. */
export interface CatalogColumn {
  title: string;
  /** Kinds in lower case that have the column; for others it is left out. */
  kinds: string[];
  /**
   * Renders the cell of one row. Cells of a page are mounted together, so what
   * they load must be asked in one batch.
   */
  Cell: ComponentType<{ entity: Entity }>;
}

/** Carries a column from the extension that adds it to the catalog page. */
export const catalogColumnDataRef =
  createExtensionDataRef<CatalogColumn>().with({
    id: 'stagecraft.catalog-column',
  });

/** Adds a column to the catalog page. */
export const CatalogColumnBlueprint = createExtensionBlueprint({
  kind: 'catalog-column',
  attachTo: { id: 'page:catalog', input: 'columns' },
  output: [catalogColumnDataRef],
  factory: (params: CatalogColumn) => [catalogColumnDataRef(params)],
});
