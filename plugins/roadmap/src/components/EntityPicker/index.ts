export { EntitiesPicker } from './EntitiesPicker';
export { EntityPicker, OWNER_KINDS } from './EntityPicker';
export { type EntityOption } from './useEntitySearch';
