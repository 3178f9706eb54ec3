import { createPermission } from '@backstage/plugin-permission-common';

/** To see what was generated from which golden path; of entities that one may see. */
export const projectReadPermission = createPermission({
  name: 'golden-paths.project.read',
  attributes: { action: 'read' },
});

/** To create projects that a team will own which one does not belong to. */
export const projectAssignPermission = createPermission({
  name: 'golden-paths.project.assign',
  attributes: { action: 'create' },
});

/** All permissions of golden paths. */
export const goldenPathsPermissions = [
  projectReadPermission,
  projectAssignPermission,
];
