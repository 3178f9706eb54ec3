export { LoadFailed } from './LoadFailed';
export { messageOf } from './messageOf';
