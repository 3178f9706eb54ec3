import type {
  AuthService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { FollowedBy } from '../../database/RoadmapStore';
import type { CallOptions } from '../RoadmapItems';
import type { DerivedFollowers } from './CatalogFollowers';

/** Tells by what a caller follows items. */
export interface Following {
  /** @throws InputError for a service, which follows nothing */
  of(options: CallOptions): Promise<FollowedBy>;
}

/** Reads from the catalog what concerns a person without having been chosen. */
export class CatalogFollowing implements Following {
  readonly #auth: Pick<AuthService, 'isPrincipal'>;
  readonly #derived: Pick<DerivedFollowers, 'findFollowed'>;
  readonly #userInfo: UserInfoService;

  constructor(options: {
    auth: Pick<AuthService, 'isPrincipal'>;
    derived: Pick<DerivedFollowers, 'findFollowed'>;
    userInfo: UserInfoService;
  }) {
    this.#auth = options.auth;
    this.#derived = options.derived;
    this.#userInfo = options.userInfo;
  }

  async of({ credentials }: CallOptions): Promise<FollowedBy> {
    if (!this.#auth.isPrincipal(credentials, 'user')) {
      throw new InputError('/query/follower: only people follow items');
    }
    const { ownershipEntityRefs: ownerRefs } = await this.#userInfo.getUserInfo(
      credentials,
    );
    return {
      userRef: credentials.principal.userEntityRef,
      ownerRefs,
      entityRefs: await this.#derived.findFollowed(ownerRefs, { credentials }),
    };
  }
}
