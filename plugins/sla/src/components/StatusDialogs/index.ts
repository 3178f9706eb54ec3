export { ReportIncidentDialog } from './ReportIncidentDialog';
export { UpdateIncidentDialog } from './UpdateIncidentDialog';
export { MaintenanceDialog } from './MaintenanceDialog';
export { CancelMaintenanceDialog } from './CancelMaintenanceDialog';
export type { ServiceOption } from './fields';
export { IMPACT_WORDS, INCIDENT_STATUS_WORDS } from './words';
