/** Columns of an item; in the further rows of an item they are empty. */
export const itemColumns = [
  'title',
  'summary',
  'owner',
  'category',
  'visibility',
  'state',
  'entities',
  'dependsOn',
  'relatesTo',
] as const;

/** Columns of a promise; each promise of an item has a row of its own. */
export const promiseColumns = [
  'due',
  'confidence',
  'reasonCode',
  'reason',
] as const;

/** All columns, in the order in which they are written. */
export const csvColumns = ['id', ...itemColumns, ...promiseColumns] as const;

/** A column of a roadmap in CSV. */
export type CsvColumn = (typeof csvColumns)[number];
