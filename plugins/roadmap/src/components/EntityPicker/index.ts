export { EntitiesPicker } from './EntitiesPicker';
export { EntityPicker, LINKABLE_KINDS, OWNER_KINDS } from './EntityPicker';
export { type EntityOption } from './useEntitySearch';
