import {
  AuthorizeResult,
  Permission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import { AccessGroups } from './readAccessGroups';
import {
  itemsFor,
  ownedEntitiesOnly,
  ownedItemsOnly,
  ownedObjectivesOnly,
} from './conditions';
import { Role, roleOf } from './roleOf';

const ALLOW: PolicyDecision = { result: AuthorizeResult.ALLOW };
const DENY: PolicyDecision = { result: AuthorizeResult.DENY };

/** What a developer may do beside reading. */
const DEVELOPER = new Set([
  'catalog.entity.create',
  'catalog.entity.refresh',
  'catalog.entity.validate',
  'catalog.location.analyze',
  'catalog.location.create',
  'roadmap.comment.create',
  'roadmap.item.create',
  'roadmap.request.create',
  'roadmap.objective.create',
  'roadmap.vote.create',
  'scaffolder.action.execute',
  'scaffolder.task.cancel',
  'scaffolder.task.create',
  'scaffolder.template.dry-run',
  'sla.incident.create',
  'sla.incident.update',
  'sla.maintenance.manage',
]);

/** What a developer may do to things of the own teams. */
const OWNER: Record<string, (claims: string[]) => PolicyDecision> = {
  'catalog.entity.delete': ownedEntitiesOnly,
  'roadmap.item.update': ownedItemsOnly,
  'roadmap.objective.update': ownedObjectivesOnly,
};

/** What a reader may do beside reading. */
const READER = new Set([
  'catalog.entity.validate',
  'roadmap.comment.create',
  'roadmap.request.create',
  'roadmap.vote.create',
]);

/**
 * Everyone who is signed in reads, of the roadmap a guest only what is public
 * and nobody what is for another team; developers build, and change what their
 * teams own; the platform team may do everything. What no list names is
 * refused, so that a newly installed plugin opens no door by itself.
 */
export class PlatformPolicy implements PermissionPolicy {
  readonly #groups: AccessGroups;

  constructor(groups: AccessGroups) {
    this.#groups = groups;
  }

  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    if (!user) return DENY;
    const claims = user.info.ownershipEntityRefs;
    return decide(permission, roleOf(claims, this.#groups), claims);
  }
}

function decide(
  permission: Permission,
  role: Role,
  claims: string[],
): PolicyDecision {
  if (role === 'platform-engineer') return ALLOW;
  if (permission.name === 'roadmap.item.read') {
    return itemsFor(
      role === 'guest' ? ['public'] : ['public', 'internal'],
      claims,
    );
  }
  if (permission.attributes.action === 'read') return ALLOW;
  if (role === 'developer') {
    const owned = OWNER[permission.name];
    return owned ? owned(claims) : allowIf(DEVELOPER.has(permission.name));
  }
  return allowIf(role === 'reader' && READER.has(permission.name));
}

function allowIf(allowed: boolean): PolicyDecision {
  return allowed ? ALLOW : DENY;
}
