export { EXIT, run, type Surroundings } from './run';
