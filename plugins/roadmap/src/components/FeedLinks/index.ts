export { FeedLinks } from './FeedLinks';
