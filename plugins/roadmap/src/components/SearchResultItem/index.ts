export { SearchResultItem } from './SearchResultItem';
