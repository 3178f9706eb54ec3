import { CatalogColumnBlueprint } from './CatalogColumnBlueprint';
import { ServiceLevelCell } from './ServiceLevelCell';

/** Column "Service level" of what can be measured. */
export const serviceLevelColumn = CatalogColumnBlueprint.make({
  name: 'service-level',
  params: {
    title: 'Service level',
    kinds: ['component', 'api', 'resource'],
    Cell: ServiceLevelCell,
  },
});
