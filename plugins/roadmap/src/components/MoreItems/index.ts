export { MoreItems } from './MoreItems';
