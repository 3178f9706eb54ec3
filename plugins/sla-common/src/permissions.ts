import { createPermission } from '@backstage/plugin-permission-common';

/** Reading objectives, agreements, the status page, incidents, maintenance and problems of definitions. */
export const slaObjectiveReadPermission = createPermission({
  name: 'sla.objective.read',
  attributes: { action: 'read' },
});

/** Handing in measurements. */
export const slaSampleCreatePermission = createPermission({
  name: 'sla.sample.create',
  attributes: { action: 'create' },
});

/** Removing everything that came from one source. */
export const slaSourceRemovePermission = createPermission({
  name: 'sla.source.remove',
  attributes: { action: 'delete' },
});

/** Recording an incident. */
export const slaIncidentCreatePermission = createPermission({
  name: 'sla.incident.create',
  attributes: { action: 'create' },
});

/** Changing an incident. */
export const slaIncidentUpdatePermission = createPermission({
  name: 'sla.incident.update',
  attributes: { action: 'update' },
});

/** Announcing, changing and cancelling planned maintenance. */
export const slaMaintenanceManagePermission = createPermission({
  name: 'sla.maintenance.manage',
  attributes: { action: 'update' },
});

/** All permissions of service levels. */
export const slaPermissions = [
  slaObjectiveReadPermission,
  slaSampleCreatePermission,
  slaSourceRemovePermission,
  slaIncidentCreatePermission,
  slaIncidentUpdatePermission,
  slaMaintenanceManagePermission,
];
