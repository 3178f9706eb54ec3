export { ComingItems } from './ComingItems';
export { ItemList } from './ItemList';
export { LoadFailed } from './LoadFailed';
export { SampleNote } from './SampleNote';
export { StateBadge } from './StateBadge';
export { VisibilityNote } from './VisibilityNote';
