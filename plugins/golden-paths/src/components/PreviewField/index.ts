export { previewField } from './previewField';
