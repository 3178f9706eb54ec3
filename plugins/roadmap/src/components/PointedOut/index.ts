export { PointedOut } from './PointedOut';
