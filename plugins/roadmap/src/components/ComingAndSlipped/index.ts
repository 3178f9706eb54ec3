export { ComingAndSlipped } from './ComingAndSlipped';
