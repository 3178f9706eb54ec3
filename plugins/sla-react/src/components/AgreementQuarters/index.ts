export { AgreementQuarters } from './AgreementQuarters';
