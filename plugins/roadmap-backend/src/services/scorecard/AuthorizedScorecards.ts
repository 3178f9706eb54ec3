import type { PermissionsService } from '@backstage/backend-plugin-api';
import {
  roadmapItemReadPermission,
  type ScorecardQuery,
  type ScoredItemQuery,
} from '@stagecraft/backstage-plugin-roadmap-common';
import { requirePermission } from '../requirePermission';
import type { CallOptions } from '../RoadmapItems';
import type { Scorecards } from './Scorecards';

/** Shows the scorecard to those who may read the items that it is made of. */
export class AuthorizedScorecards implements Scorecards {
  readonly #inner: Scorecards;
  readonly #permissions: PermissionsService;

  constructor(inner: Scorecards, permissions: PermissionsService) {
    this.#inner = inner;
    this.#permissions = permissions;
  }

  async read(query: ScorecardQuery, options: CallOptions) {
    await this.#requireRead(options);
    return this.#inner.read(query, options);
  }

  async listItems(query: ScoredItemQuery, options: CallOptions) {
    await this.#requireRead(options);
    return this.#inner.listItems(query, options);
  }

  #requireRead(options: CallOptions) {
    return requirePermission(
      this.#permissions,
      roadmapItemReadPermission,
      options,
    );
  }
}
