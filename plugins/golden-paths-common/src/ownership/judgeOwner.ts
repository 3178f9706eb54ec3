import {
  type Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';

/** Whom somebody may create projects for. */
export interface OwnerAccess {
  /** Refs on whose behalf that somebody owns things. */
  ownedRefs: readonly string[];
  /** Whether projects may be created for teams that are not among them. */
  mayAssign: boolean;
}

/** Whether an owner may be chosen; what would be right where it may not. */
export interface OwnerVerdict {
  ok: boolean;
  reason: string;
  fix?: string;
}

const FROM_THE_LIST = 'Choose a team from the list.';

/** The ref that an answer such as `parcel-tracking` means; undefined for what is none. */
export function ownerRefOf(written: string): string | undefined {
  try {
    return stringifyEntityRef(
      parseEntityRef(written, { defaultKind: 'group' }),
    );
  } catch {
    return undefined;
  }
}

/** What people call a team. */
export function teamTitleOf({ metadata, spec }: Entity): string {
  const { displayName } = (spec?.profile ?? {}) as { displayName?: unknown };
  return typeof displayName === 'string' && displayName
    ? displayName
    : metadata.title ?? metadata.name;
}

/** Whether projects may be created for a team. */
export function mayOwn(team: Entity, access: OwnerAccess): boolean {
  return (
    access.mayAssign || access.ownedRefs.includes(stringifyEntityRef(team))
  );
}

/**
 * Whether a project may be created for an owner: a team that exists, and that
 * one belongs to or may create for.
 *
 * @param found - what the catalog has under the answer, if it has something
 */
export function judgeOwner(
  written: string,
  found: Entity | undefined,
  access: OwnerAccess,
): OwnerVerdict {
  if (!written) {
    return {
      ok: false,
      reason: 'No owner was chosen.',
      fix: 'Choose the team that will answer for it.',
    };
  }
  if (!found) {
    return {
      ok: false,
      reason: `${written} is not in the catalog, or you may not see it.`,
      fix: FROM_THE_LIST,
    };
  }
  const title = teamTitleOf(found);
  if (found.kind.toLocaleLowerCase('en-US') !== 'group') {
    return {
      ok: false,
      reason: `${title} is a ${found.kind}, not a team.`,
      fix: 'Choose a team: people leave, teams stay.',
    };
  }
  return mayOwn(found, access)
    ? { ok: true, reason: `${title} will answer for it.` }
    : {
        ok: false,
        reason: `You do not belong to ${title}, and may create projects for your own teams only.`,
        fix: `Choose a team of yours, or ask ${title} to create it.`,
      };
}
