export { useChosenPoint, type ChosenPoint } from './useChosenPoint';
export { useObjectives } from './useObjectives';
export { useEntityObjectives } from './useEntityObjectives';
export { useFreshly, type Loaded } from './useFreshly';
