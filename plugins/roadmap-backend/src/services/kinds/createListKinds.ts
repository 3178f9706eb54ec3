import type { PermissionsService } from '@backstage/backend-plugin-api';
import { roadmapItemReadPermission } from '@stagecraft/backstage-plugin-roadmap-common';
import { requirePermission } from '../requirePermission';
import type { CallOptions } from '../RoadmapItems';
import { describeKind, type KindDescription } from './describeKind';
import type { Kinds } from './Kinds';

/** Tells which kinds there are, to those who may read items. @throws NotAllowedError */
export type ListKinds = (
  options: CallOptions,
) => Promise<{ kinds: KindDescription[] }>;

export function createListKinds(foundations: {
  kinds: Pick<Kinds, 'all'>;
  permissions: PermissionsService;
}): ListKinds {
  const { kinds, permissions } = foundations;
  return async options => {
    await requirePermission(permissions, roadmapItemReadPermission, options);
    return { kinds: kinds.all().map(describeKind) };
  };
}
