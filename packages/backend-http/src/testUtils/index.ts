export { countAudits, recordingAuditor } from './countAudits';
export type { AuditCount, RecordingAuditor } from './countAudits';
export { databaseProxy } from './databaseProxy';
export type { DatabaseProxy } from './databaseProxy';
export { describeRoleTable } from './describeRoleTable';
export type { RoleRow, RoleTable } from './describeRoleTable';
export { documentedRoutes } from './documentedRoutes';
export type { DocumentedRoute } from './documentedRoutes';
export { expectDatabaseStopped } from './expectDatabaseStopped';
export { findCanaries } from './findCanaries';
export type { CanaryHit } from './findCanaries';
export { fuzzRoutes } from './fuzzRoutes';
export type { FuzzOptions } from './fuzzRoutes';
export {
  hostileBodies,
  hostileStrings,
  hostileValues,
  hugeString,
} from './hostileStrings';
export { roundTripMigrations } from './roundTripMigrations';
export type { Fill } from './roundTripMigrations';
