import { identityApiRef } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import {
  judgeOwner,
  ownerRefOf,
} from '@stagecraft/backstage-plugin-golden-paths-common';
import { loadOwnerAccess } from '../../preview';
import { OwnerField } from './OwnerField';

/** `ui:field: GoldenPathOwner`: a team that is checked as one types. */
export const ownerField = createFormField({
  name: 'GoldenPathOwner',
  component: OwnerField,
  validation: async (owner, field, { apiHolder }) => {
    const catalog = apiHolder.get(catalogApiRef);
    const identity = apiHolder.get(identityApiRef);
    const permissions = apiHolder.get(permissionApiRef);
    // Without these the server alone decides.
    if (!catalog || !identity || !permissions) return;
    // Whether there must be one, the form's schema says.
    if (!owner) return;
    const written = String(owner);
    const ref = ownerRefOf(written);
    const found = ref ? await catalog.getEntityByRef(ref) : undefined;
    const access = await loadOwnerAccess(identity, permissions);
    const { ok, reason, fix } = judgeOwner(written, found, access);
    if (!ok) field.addError(`${reason} ${fix}`);
  },
});
