import type { AuthService } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import type { VisionDraft } from '@stagecraft/backstage-plugin-roadmap-common';
import type { VisionStore } from '../../database/VisionStore';
import { principalOf } from '../principalOf';
import type { CallOptions } from '../RoadmapItems';
import type { Visions } from './Visions';

/** Decides what may happen to the vision; who may do it is decided around it. */
export class DefaultVisions implements Visions {
  readonly #auth: Pick<AuthService, 'isPrincipal'>;
  readonly #visions: VisionStore;

  constructor(options: {
    auth: Pick<AuthService, 'isPrincipal'>;
    visions: VisionStore;
  }) {
    this.#auth = options.auth;
    this.#visions = options.visions;
  }

  get(version: number | undefined, _options: CallOptions) {
    return version === undefined
      ? this.#visions.latest()
      : this.#visions.get(version);
  }

  list(_options: CallOptions) {
    return this.#visions.list();
  }

  async write(read: number, draft: VisionDraft, { credentials }: CallOptions) {
    const { version, markdown } = await this.#visions.latest();
    if (version !== read) {
      throw new ConflictError(
        `The vision is at version ${version}, not ${read}; read it again and repeat the change`,
      );
    }
    if (draft.markdown !== markdown) {
      const { name } = principalOf(credentials, this.#auth);
      await this.#visions.write(read, draft.markdown, name);
    }
    return this.#visions.latest();
  }
}
