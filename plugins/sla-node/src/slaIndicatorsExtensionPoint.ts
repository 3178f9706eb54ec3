import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { IndicatorSource } from './IndicatorSource';

/** Takes the ways of measuring that modules bring. */
export interface SlaIndicatorsExtensionPoint {
  /** @throws if a source of that id, or for one of its types, is there already */
  addSource(...sources: IndicatorSource[]): void;
}

/** Where modules add their {@link IndicatorSource}. */
export const slaIndicatorsExtensionPoint =
  createExtensionPoint<SlaIndicatorsExtensionPoint>({ id: 'sla.indicators' });
