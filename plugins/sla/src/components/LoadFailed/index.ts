export { LoadFailed, PageLoadFailed } from './LoadFailed';
