export { countAudits, recordingAuditor } from './countAudits';
export type { AuditCount, RecordingAuditor } from './countAudits';
export { databaseText } from './databaseText';
export { describeRoleTable } from './describeRoleTable';
export type { RoleRow, RoleTable } from './describeRoleTable';
export { documentedRoutes } from './documentedRoutes';
export type { DocumentedRoute } from './documentedRoutes';
export { expectDatabaseStopped } from './expectDatabaseStopped';
export { findCanaries } from './findCanaries';
export type { CanaryHit } from './findCanaries';
export { fuzzRoutes } from './fuzzRoutes';
export type { FuzzOptions } from './fuzzRoutes';
export { hostileBodies, hostileStrings, hostileValues } from './hostileStrings';
export { configWithSecrets, plantedSecrets } from './plantedSecrets';
export {
  expectDatabaseOutlasted,
  loseAccepted,
} from './processes/expectDatabaseOutlasted';
export type { PostgresUnderLoad } from './processes/expectDatabaseOutlasted';
export { OwnPostgres } from './processes/OwnPostgres';
export { startNotifications } from './processes/startNotifications';
export type { Notifications } from './processes/startNotifications';
export { addressOf, startReplica } from './processes/startReplica';
export type { DatabaseAddress, Replica } from './processes/startReplica';
export { Writers } from './processes/Writers';
export type { Attempt, Refusal, Work } from './processes/Writers';
export { proxiedDatabase } from './proxiedDatabase';
export type { ProxiedDatabase } from './proxiedDatabase';
export { recordingLogger } from './recordingLogger';
export type { RecordingLogger } from './recordingLogger';
export { roundTripMigrations } from './roundTripMigrations';
export type { Fill } from './roundTripMigrations';
