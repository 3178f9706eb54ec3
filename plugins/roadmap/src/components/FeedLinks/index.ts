export { CHANGELOG_FEEDS, FeedLinks, ROADMAP_FEEDS } from './FeedLinks';
