export { StartSomething } from './StartSomething';
