export { ChangelogPage } from './ChangelogPage';
