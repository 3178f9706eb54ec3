export { PrimitivePage } from './PrimitivePage';
