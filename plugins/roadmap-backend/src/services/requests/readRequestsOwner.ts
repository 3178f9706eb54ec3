import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

const KEY = 'roadmap.requests.ownerRef';

/** Who answers requests, as a full ref; undefined where nobody is named. @throws InputError */
export function readRequestsOwner(config: Config): string | undefined {
  const ref = config.getOptionalString(KEY);
  if (ref === undefined) return undefined;
  try {
    const owner = parseEntityRef(ref, { defaultKind: 'group' });
    if (['group', 'user'].includes(owner.kind.toLowerCase())) {
      return stringifyEntityRef(owner);
    }
  } catch {
    // Said below, with what would be right.
  }
  throw new InputError(
    `${KEY}: '${ref}' is no group or user; use a ref such as group:default/platform-engineering`,
  );
}
