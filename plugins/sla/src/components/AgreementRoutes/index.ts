export { AgreementRoutes } from './AgreementRoutes';
