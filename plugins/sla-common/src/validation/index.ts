export * from './checkDefinition';
export type { FieldPath, Finding, Severity } from './Field';
export * from './problem';
export * from './problemMessage';
export * from './validateDocuments';
