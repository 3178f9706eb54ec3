export { CatalogFailed } from './CatalogFailed';
