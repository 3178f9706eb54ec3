export { GeneratedFromCard } from './GeneratedFromCard';
