export { PrimitivesPage } from './PrimitivesPage';
