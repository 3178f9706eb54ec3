export { ownerField } from './ownerField';
