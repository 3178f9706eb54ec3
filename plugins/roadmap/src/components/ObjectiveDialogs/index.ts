export { EditMetricButton } from './EditMetricButton';
export { EditObjectiveButton } from './EditObjectiveButton';
export { NewMetricButton } from './NewMetricButton';
export { NewObjectiveButton } from './NewObjectiveButton';
