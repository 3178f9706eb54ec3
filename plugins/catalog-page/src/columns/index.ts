export {
  CatalogColumnBlueprint,
  catalogColumnDataRef,
  type CatalogColumn,
} from './CatalogColumnBlueprint';
export { serviceLevelColumn } from './serviceLevelColumn';
export { withColumns } from './withColumns';
