import { AccessGroups } from './readAccessGroups';

/**
 * What a person is to the platform.
 *
 * - `platform-engineer` runs it,
 * - `developer` builds on it: belongs to at least one group that is neither of readers nor of guests,
 * - `reader` looks and votes,
 * - `guest` only looks; so does somebody without any group.
 */
export type Role = 'platform-engineer' | 'developer' | 'reader' | 'guest';

/** Tells the role from the references that a person owns things by. */
export function roleOf(
  ownershipRefs: readonly string[],
  groups: AccessGroups,
): Role {
  const memberships = ownershipRefs.filter(ref => ref.startsWith('group:'));
  if (memberships.some(ref => groups.platformTeam.has(ref))) {
    return 'platform-engineer';
  }
  if (
    memberships.some(ref => !groups.readers.has(ref) && !groups.guests.has(ref))
  ) {
    return 'developer';
  }
  return memberships.some(ref => groups.readers.has(ref)) ? 'reader' : 'guest';
}
