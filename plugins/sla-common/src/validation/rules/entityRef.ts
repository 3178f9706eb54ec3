import { parseEntityRef } from '@backstage/catalog-model';
import type { Field } from '../Field';

const PART = /^[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;
const NAMESPACE = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/i;

/** A name or ref of an entity, `[kind:][namespace/]name`; absent is fine. */
export function checkEntityRef(field: Field): void {
  const text = field.text();
  if (text === undefined) {
    return;
  }
  let right = false;
  try {
    const ref = parseEntityRef(text, {
      defaultKind: 'any',
      defaultNamespace: 'default',
    });
    right =
      PART.test(ref.name) &&
      NAMESPACE.test(ref.namespace) &&
      PART.test(ref.kind);
  } catch {
    // A text that does not parse is refused like one with wrong parts.
  }
  if (!right) {
    field.error(
      `must be a name or an entity ref such as component:default/checkout, got ${JSON.stringify(
        text.slice(0, 80),
      )}`,
    );
  }
}
