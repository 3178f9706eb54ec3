export { ItemLines } from './ItemLines';
export { ItemList } from './ItemList';
export { LoadingItems } from './LoadingItems';
