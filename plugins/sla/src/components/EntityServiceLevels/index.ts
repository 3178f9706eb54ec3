export { EntityServiceLevelsTab } from './EntityServiceLevelsTab';
export { EntityServiceLevelsCard } from './EntityServiceLevelsCard';
