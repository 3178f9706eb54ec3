export { NewOnTheRoadmap } from './NewOnTheRoadmap';
