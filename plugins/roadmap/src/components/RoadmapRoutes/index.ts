export { RoadmapRoutes } from './RoadmapRoutes';
