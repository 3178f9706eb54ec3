import { TableColumn } from '@backstage/core-components';
import { CatalogTable, CatalogTableRow } from '@backstage/plugin-catalog';
import { EntityListContextProps } from '@backstage/plugin-catalog-react';
import { CatalogColumn } from './CatalogColumnBlueprint';

const NAME_FIELD = 'resolved.entityRef';
/** Holds a usual name with its icon on one or two lines. */
const NAME_WIDTH = '12rem';
const WIDE_FIELDS = ['entity.metadata.description', 'entity.metadata.tags'];

/**
 * The catalog's own columns with the contributed ones at the end. Description
 * and tags make room: cut to a few letters they say nothing, tags are a filter
 * beside the table, and with both the names break and the actions leave the
 * screen.
 */
export function withColumns(contributed: CatalogColumn[]) {
  return (list: EntityListContextProps): TableColumn<CatalogTableRow>[] => {
    const own = CatalogTable.defaultColumnsFunc(list);
    const kind = (
      list.entities[0]?.kind ??
      list.filters.kind?.value ??
      ''
    ).toLocaleLowerCase('en-US');
    const added = contributed.filter(({ kinds }) => kinds.includes(kind));
    if (added.length === 0) {
      return own;
    }
    return [
      ...own
        .filter(({ field = '' }) => !WIDE_FIELDS.includes(String(field)))
        .map(widenName),
      ...added.map(toTableColumn),
    ];
  };
}

function widenName(
  column: TableColumn<CatalogTableRow>,
): TableColumn<CatalogTableRow> {
  return column.field === NAME_FIELD
    ? { ...column, cellStyle: { minWidth: NAME_WIDTH } }
    : column;
}

function toTableColumn({
  title,
  Cell,
}: CatalogColumn): TableColumn<CatalogTableRow> {
  return {
    title,
    sorting: false,
    render: ({ entity }) => <Cell entity={entity} />,
  };
}
