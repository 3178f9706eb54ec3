export { ConfidenceMeter } from './ConfidenceMeter';
