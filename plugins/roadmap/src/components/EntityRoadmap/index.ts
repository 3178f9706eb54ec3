export { EntityRoadmapCard } from './EntityRoadmapCard';
export { EntityRoadmapTab } from './EntityRoadmapTab';
