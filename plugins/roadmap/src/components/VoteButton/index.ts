export { VoteButton } from './VoteButton';
