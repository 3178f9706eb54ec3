export { PrimitivesRoutes } from './PrimitivesRoutes';
