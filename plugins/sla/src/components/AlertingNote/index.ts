export { AlertingNote } from './AlertingNote';
