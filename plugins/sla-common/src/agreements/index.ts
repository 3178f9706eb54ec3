export {
  agreementQuarters,
  type AgreementQuarter,
  type QuarterLevel,
} from './agreementQuarters';
