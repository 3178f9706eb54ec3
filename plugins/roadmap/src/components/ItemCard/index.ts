export { ItemCard } from './ItemCard';
