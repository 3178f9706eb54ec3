import type {
  AuthService,
  BackstageCredentials,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  judgeOwner,
  ownerRefOf,
  projectAssignPermission,
} from '@stagecraft/backstage-plugin-golden-paths-common';

/** What judging an owner needs. */
export interface OwnerGuardParts {
  auth: AuthService;
  catalog: CatalogService;
  permissions: PermissionsService;
  userInfo: UserInfoService;
}

/** Refuses owners that the form would refuse, since the form can be left out. */
export class OwnerGuard {
  readonly #parts: OwnerGuardParts;

  constructor(parts: OwnerGuardParts) {
    this.#parts = parts;
  }

  /**
   * @param written - an answer such as `parcel-tracking`
   * @param credentials - of who runs the golden path
   * @throws InputError with what is wrong and what would be right
   */
  async require(
    written: string,
    credentials: BackstageCredentials,
  ): Promise<void> {
    const ref = ownerRefOf(written);
    const [found, ownedRefs] = await Promise.all([
      ref && this.#parts.catalog.getEntityByRef(ref, { credentials }),
      this.#ownedRefs(credentials),
    ]);
    // Members are not asked for a permission that they do not need.
    const isOwn = ref !== undefined && ownedRefs.includes(ref);
    const mayAssign = !isOwn && (await this.#mayAssign(credentials));
    const access = { ownedRefs, mayAssign };
    const { ok, reason, fix } = judgeOwner(written, found || undefined, access);
    if (!ok) throw new InputError(`owner: ${reason} ${fix}`);
  }

  async #ownedRefs(credentials: BackstageCredentials): Promise<string[]> {
    const { auth, userInfo } = this.#parts;
    // A machine owns nothing.
    if (!auth.isPrincipal(credentials, 'user')) return [];
    return (await userInfo.getUserInfo(credentials)).ownershipEntityRefs;
  }

  async #mayAssign(credentials: BackstageCredentials): Promise<boolean> {
    const [{ result }] = await this.#parts.permissions.authorize(
      [{ permission: projectAssignPermission }],
      { credentials },
    );
    return result === AuthorizeResult.ALLOW;
  }
}
