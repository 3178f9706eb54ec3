import { fullEntityRef } from '../../identity/fullEntityRef';
import type { Field } from '../Field';

/** A name or ref of an entity, `[kind:][namespace/]name`; absent is fine. */
export function checkEntityRef(field: Field, defaultKind: string): void {
  const text = field.text();
  if (text !== undefined) {
    field.parsed(() => fullEntityRef(text, { defaultKind }));
  }
}
