import { createPermission } from '@backstage/plugin-permission-common';

/** To see what was generated from which golden path; of entities that one may see. */
export const projectReadPermission = createPermission({
  name: 'golden-paths.project.read',
  attributes: { action: 'read' },
});

/** All permissions of golden paths. */
export const goldenPathsPermissions = [projectReadPermission];
