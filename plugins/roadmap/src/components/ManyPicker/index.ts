export { ManyPicker } from './ManyPicker';
