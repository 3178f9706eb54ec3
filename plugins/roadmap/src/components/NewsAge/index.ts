export { NewsAge } from './NewsAge';
