export { DebtsAndRisks } from './DebtsAndRisks';
