export { ComingItems } from './ComingItems';
