/** Entity ref that an SLO measures, when `spec.service` does not say it. */
export const SERVICE_REF_ANNOTATION = 'stagecraft.dev/service-ref';

/** Comma-separated objective ids, in the order of `spec.objectives`. */
export const OBJECTIVE_IDS_ANNOTATION = 'stagecraft.dev/objective-ids';

/** What a minute without samples counts as: `exclude` (default), `good` or `bad`. */
export const NO_DATA_ANNOTATION = 'stagecraft.dev/no-data';

/** YAML text of a list of exclusions: maintenance and service hours. */
export const EXCLUSIONS_ANNOTATION = 'stagecraft.dev/exclusions';

/** JSON of the label map as published, for a lossless export. */
export const OPENSLO_LABELS_ANNOTATION = 'stagecraft.dev/openslo-labels';

/** Type of the status items that carry semantic findings of a definition. */
export const DEFINITION_STATUS_TYPE = 'stagecraft.dev/definition';
