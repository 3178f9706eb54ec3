export { MaturityBadge } from './MaturityBadge';
