export { SampleNote } from './SampleNote';
