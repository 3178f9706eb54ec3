export * from './checkDefinition';
export * from './compareDefinition';
export type { FieldPath, Finding, Severity } from './Field';
export * from './problem';
export * from './problemMessage';
export {
  locateField,
  locateProblems,
  validateDocuments,
} from './validateDocuments';
export type { ValidateOptions } from './validateDocuments';
export * from './validateTogether';
export * from './validationReport';
