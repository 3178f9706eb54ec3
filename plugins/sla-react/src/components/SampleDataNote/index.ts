export { SampleDataNote } from './SampleDataNote';
