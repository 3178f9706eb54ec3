export * from './fieldPath';
export type { Position } from './locateIn';
export * from './readDocuments';
