import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { KindDefinition } from '@stagecraft/backstage-plugin-roadmap-common';

/** Takes the kinds of items that modules bring. */
export interface RoadmapKindsExtensionPoint {
  /** @throws if a kind of that name is there already, or a definition has a fault */
  addKind(...kinds: KindDefinition[]): void;
}

/** Where modules add their kinds of items. */
export const roadmapKindsExtensionPoint =
  createExtensionPoint<RoadmapKindsExtensionPoint>({ id: 'roadmap.kinds' });
