import type { PermissionsService } from '@backstage/backend-plugin-api';
import {
  roadmapItemReadPermission,
  type DocumentText,
} from '@stagecraft/backstage-plugin-roadmap-common';
import { requirePermission } from '../requirePermission';
import type { CallOptions } from '../RoadmapItems';
import type {
  DocumentApplication,
  DocumentQuery,
  RoadmapDocuments,
} from './RoadmapDocuments';

/** Lets through who may read the roadmap; what they may change is a matter of each item. */
export class AuthorizedRoadmapDocuments implements RoadmapDocuments {
  readonly #inner: RoadmapDocuments;
  readonly #permissions: PermissionsService;

  constructor(inner: RoadmapDocuments, permissions: PermissionsService) {
    this.#inner = inner;
    this.#permissions = permissions;
  }

  async plan(document: DocumentText, options: CallOptions) {
    await this.#requireRead(options);
    return this.#inner.plan(document, options);
  }

  async apply(application: DocumentApplication, options: CallOptions) {
    await this.#requireRead(options);
    return this.#inner.apply(application, options);
  }

  async write(query: DocumentQuery, options: CallOptions) {
    await this.#requireRead(options);
    return this.#inner.write(query, options);
  }

  #requireRead(options: CallOptions) {
    const permission = roadmapItemReadPermission;
    return requirePermission(this.#permissions, permission, options);
  }
}
