export { VisibilityNote } from './VisibilityNote';
