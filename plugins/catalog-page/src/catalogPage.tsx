import {
  coreExtensionData,
  createExtensionInput,
} from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogColumnDataRef } from './columns';

/**
 * The catalog page, with an input `columns`. Backstage has no extension point
 * for columns and only one override of the page can win, so it is this one.
 */
export const catalogPage = catalogPlugin.getExtension('page:catalog').override({
  inputs: { columns: createExtensionInput([catalogColumnDataRef]) },
  factory(originalFactory, { inputs, config }) {
    const columns = inputs.columns.map(column =>
      column.get(catalogColumnDataRef),
    );
    const filters = inputs.filters.map(filter =>
      filter.get(coreExtensionData.reactElement),
    );
    return originalFactory({
      params: {
        loader: async () => {
          const { CatalogPage } = await import('./components/CatalogPage');
          return (
            <CatalogPage
              filters={<>{filters}</>}
              pagination={config.pagination}
              columns={columns}
            />
          );
        },
      },
    });
  },
});
