export { RoadmapHeader } from './RoadmapHeader';
