export { ItemPicker } from './ItemPicker';
export { ItemsPicker } from './ItemsPicker';
export { toItemOption, type ItemOption } from './useItemSearch';
