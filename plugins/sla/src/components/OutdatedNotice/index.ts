export { OutdatedNotice } from './OutdatedNotice';
