export { ObjectiveRoutes } from './ObjectiveRoutes';
