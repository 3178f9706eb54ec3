export { useChosenPoint, type ChosenPoint } from './useChosenPoint';
export { useObjectivePage, type LoadedPage } from './useObjectivePage';
export { useEntityAgreements } from './useEntityAgreements';
export { useEntitiesObjectives } from './useEntitiesObjectives';
export { useEntityObjectives } from './useEntityObjectives';
export { useEntitySummary } from './useEntitySummary';
export { useFreshly, type Loaded } from './useFreshly';
export {
  concernsAny,
  useServiceLevelSignal,
  type ServiceLevelSignal,
} from './useServiceLevelSignal';
