import type { PermissionsService } from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  roadmapItemCreatePermission,
  roadmapItemUpdatePermission,
  type DocumentProblem,
} from '@stagecraft/backstage-plugin-roadmap-common';
import type { ItemPlan } from '@stagecraft/backstage-plugin-roadmap-common/documents';
import type { Decide } from '../../permissions/registerPermissions';
import type { CallOptions } from '../RoadmapItems';

/** Asks what of a plan somebody may do; it takes the rights that doing it by hand takes. */
export class DocumentRights {
  readonly #permissions: PermissionsService;
  readonly #decide: Decide['item'];

  constructor(permissions: PermissionsService, decide: Decide['item']) {
    this.#permissions = permissions;
    this.#decide = decide;
  }

  /** One problem for each item that the caller may not make or change as planned. */
  async findProblems(
    plans: ItemPlan[],
    options: CallOptions,
  ): Promise<DocumentProblem[]> {
    const [[create], [update]] = await Promise.all([
      this.#permissions.authorize(
        [{ permission: roadmapItemCreatePermission }],
        options,
      ),
      this.#permissions.authorizeConditional(
        [{ permission: roadmapItemUpdatePermission }],
        options,
      ),
    ]);
    return plans.flatMap(({ read, current, draft, planned, steps }) => {
      if (planned.action === 'unchanged') return [];
      if (!current && create.result !== AuthorizeResult.ALLOW) {
        const { name } = roadmapItemCreatePermission;
        return [read.problem([], `needs the permission '${name}'`, 'denied')];
      }
      const owned = current ?? draft;
      // A proposal may be made to any team where its author sees it then; all else is for those who may change the item.
      if (!current && steps.length === 0 && draft.visibility !== 'team') {
        return [];
      }
      if (this.#decide(update, owned)) return [];
      const { name } = roadmapItemUpdatePermission;
      const message = `needs the permission '${name}' for items of ${owned.ownerRef}`;
      return [read.problem([], message, 'denied')];
    });
  }
}
