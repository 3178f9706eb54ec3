import {
  createFrontendFeatureLoader,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { catalogPage } from './catalogPage';
import { serviceLevelColumn } from './columns';
import { graphApi } from './graph';

/** The catalog page with contributed columns. */
export const catalogPageModule = createFrontendModule({
  pluginId: 'catalog',
  extensions: [catalogPage, serviceLevelColumn],
});

/** The graph with our relations. */
export const catalogGraphModule = createFrontendModule({
  pluginId: 'catalog-graph',
  extensions: [graphApi],
});

/** Both; an app finds them as one feature. */
export default createFrontendFeatureLoader({
  loader: () => [catalogPageModule, catalogGraphModule],
});
