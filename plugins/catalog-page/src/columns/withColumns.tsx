import { TableColumn } from '@backstage/core-components';
import { CatalogTable, CatalogTableRow } from '@backstage/plugin-catalog';
import { EntityListContextProps } from '@backstage/plugin-catalog-react';
import { CatalogColumn } from './CatalogColumnBlueprint';

const DESCRIPTION_FIELD = 'entity.metadata.description';
const TAGS_FIELD = 'entity.metadata.tags';

/**
 * The catalog's own columns with the contributed ones before the description.
 * Tags make room for them: they are a filter beside the table anyway, and with
 * both the actions would leave the screen.
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
    const kept = own.filter(({ field }) => field !== TAGS_FIELD);
    const description = kept.findIndex(
      ({ field }) => field === DESCRIPTION_FIELD,
    );
    const at = description < 0 ? kept.length : description;
    return [
      ...kept.slice(0, at),
      ...added.map(toTableColumn),
      ...kept.slice(at),
    ];
  };
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
