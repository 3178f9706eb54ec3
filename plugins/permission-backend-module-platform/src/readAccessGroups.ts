import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { Config } from '@backstage/config';

/** Group references, in full form, that the policy tells people apart by. */
export interface AccessGroups {
  platformTeam: ReadonlySet<string>;
  readers: ReadonlySet<string>;
  guests: ReadonlySet<string>;
}

/**
 * Reads `stagecraft.access`. A name without kind means a group of the default
 * namespace. Throws where an entry is not an entity reference.
 */
export function readAccessGroups(config: Config): AccessGroups {
  const access = config.getOptionalConfig('stagecraft.access');
  const refs = (key: string) =>
    new Set(
      (access?.getOptionalStringArray(key) ?? []).map(ref =>
        stringifyEntityRef(
          parseEntityRef(ref, {
            defaultKind: 'group',
            defaultNamespace: 'default',
          }),
        ),
      ),
    );
  return {
    platformTeam: refs('platformTeam'),
    readers: refs('readers'),
    guests: refs('guests'),
  };
}
