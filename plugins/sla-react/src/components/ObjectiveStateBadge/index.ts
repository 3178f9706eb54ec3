export { ObjectiveStateBadge } from './ObjectiveStateBadge';
export { StateIcon } from './StateIcon';
export { STATE_WORDS, STATE_MEANINGS, STATES_BY_URGENCY } from './stateWords';
