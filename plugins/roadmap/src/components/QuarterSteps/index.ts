export { QuarterSteps } from './QuarterSteps';
