export type {
  IndicatorSource,
  MeasureRangeRequest,
  MeasureRequest,
  MinuteCounts,
  MinuteSource,
  RangeMeasurement,
  RangeSource,
} from './IndicatorSource';
export { slaIndicatorsExtensionPoint } from './slaIndicatorsExtensionPoint';
export type { SlaIndicatorsExtensionPoint } from './slaIndicatorsExtensionPoint';
export type { SlaRequestOptions, SlaService } from './SlaService';
export { slaServiceRef } from './slaServiceRef';
