export { ItemsByState } from './ItemsByState';
