/**
 * The local git host.
 *
 * @packageDocumentation
 */
export { createForge, type ForgeOptions } from './createForge';
export { readForgeSettings, type ForgeSettings } from './forgeSettings';
export type { ForgeAccount } from './http/credentials';
export type { ReportFailure } from './http/forgeErrors';
export { listen, type RunningForge } from './listen';
