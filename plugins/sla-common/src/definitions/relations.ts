/** From an SLO to what it measures. */
export const RELATION_MEASURES = 'measures';
/** From a service to its SLOs. */
export const RELATION_MEASURED_BY = 'measuredBy';
/** From an agreement to its provider. */
export const RELATION_PROMISED_BY = 'promisedBy';
/** From a provider to its agreements. */
export const RELATION_PROMISES = 'promises';
/** From an agreement to a consumer. */
export const RELATION_PROMISED_TO = 'promisedTo';
/** From a consumer to the agreements that it relies on. */
export const RELATION_IS_PROMISED = 'isPromised';

/** Each relation with its reverse, for instance for the catalog's graph. */
export const SLA_RELATION_PAIRS: readonly (readonly [string, string])[] = [
  [RELATION_MEASURES, RELATION_MEASURED_BY],
  [RELATION_PROMISED_BY, RELATION_PROMISES],
  [RELATION_PROMISED_TO, RELATION_IS_PROMISED],
];
