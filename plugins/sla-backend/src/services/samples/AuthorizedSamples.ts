import type { PermissionsService } from '@backstage/backend-plugin-api';
import {
  slaSampleCreatePermission,
  slaSourceRemovePermission,
  type SampleBatch,
} from '@stagecraft/backstage-plugin-sla-common';
import type { CallOptions } from '../CallOptions';
import { requirePermission } from '../requirePermission';
import type { Samples } from './Samples';

/** Takes measurements from those who may hand them in. */
export class AuthorizedSamples implements Samples {
  readonly #inner: Samples;
  readonly #permissions: PermissionsService;

  constructor(inner: Samples, permissions: PermissionsService) {
    this.#inner = inner;
    this.#permissions = permissions;
  }

  async create(batch: SampleBatch, options: CallOptions) {
    await requirePermission(
      this.#permissions,
      slaSampleCreatePermission,
      options,
    );
    return this.#inner.create(batch, options);
  }

  async removeSource(source: string, options: CallOptions) {
    await requirePermission(
      this.#permissions,
      slaSourceRemovePermission,
      options,
    );
    return this.#inner.removeSource(source, options);
  }
}
