import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';

const PART = /^[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;

/** What a ref leaves out. The namespace is `default` by default. */
export interface RefDefaults {
  defaultKind: string;
  defaultNamespace?: string;
}

/**
 * A ref in full and in lower case, `kind:namespace/name`. Stricter than the
 * catalog's own parser, which takes whatever follows the first colon and slash.
 *
 * @throws InputError if a part is malformed
 */
export function fullEntityRef(ref: string, defaults: RefDefaults): string {
  let right = false;
  let compound = { kind: '', namespace: '', name: '' };
  try {
    compound = parseEntityRef(ref, defaults);
    right = Object.values(compound).every(part => PART.test(part));
  } catch {
    // A text that does not parse is refused like one with wrong parts.
  }
  if (!right) {
    const example = `${defaults.defaultKind}:default/checkout`;
    throw new InputError(
      `must be a name or an entity ref such as ${example}, got ${JSON.stringify(
        ref.slice(0, 80),
      )}`,
    );
  }
  return stringifyEntityRef(compound);
}
