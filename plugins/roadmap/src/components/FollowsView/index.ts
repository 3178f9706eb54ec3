export { FollowsView } from './FollowsView';
