export { LanesView } from './LanesView';
export { QuartersView } from './QuartersView';
