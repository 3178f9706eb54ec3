export { ObjectivesPage } from './ObjectivesPage';
