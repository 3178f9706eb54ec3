export { MemoryHost } from './MemoryHost';
