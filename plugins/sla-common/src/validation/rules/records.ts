import { targetToPpm } from '../../definitions/targetToPpm';
import type { Field } from '../Field';

/** A list that must hold something; returns its items. */
export function checkAtLeastOne(list: Field, what: string): Field[] {
  list.required(`a list of ${what}`);
  const items = list.items();
  if (Array.isArray(list.value) && items.length === 0) {
    list.error(`must name at least one: ${what}`);
  }
  return items;
}

/** A mapping with known keys only; true when its fields can be looked at. */
export function checkRecord(
  item: Field,
  keys: string[],
  required: string[],
): boolean {
  if (!item.mapping()) {
    item.required(`a mapping with ${required.join(', ')}`);
    return false;
  }
  item.onlyKeys(keys, 'error');
  required.forEach(key =>
    item.at(key).required(`one of ${required.join(', ')}`),
  );
  return true;
}

/** A level in percent; returns it in parts per million. */
export function checkPercent(field: Field): number | undefined {
  const value = field.number();
  return value === undefined
    ? undefined
    : field.parsed(() => targetToPpm(value, 'percent'));
}
