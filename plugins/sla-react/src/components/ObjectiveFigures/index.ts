export { ObjectiveFigures } from './ObjectiveFigures';
